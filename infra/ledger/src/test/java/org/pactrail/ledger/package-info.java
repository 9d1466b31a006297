/**
 * What every ledger must keep to, whatever it is stored in ({@link org.pactrail.ledger.LedgerContract}), and a store in memory
 * for the tests of others. Packaged as a test-jar.
 */
@NullMarked
package org.pactrail.ledger;

import org.jspecify.annotations.NullMarked;
