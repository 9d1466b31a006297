/**
 * The contract of every ledger ({@link org.pactrail.ledger.LedgerContract}) and events for tests. Packaged as a test-jar, with
 * the stores of {@code ledger.store}.
 */
@NullMarked
package org.pactrail.ledger;

import org.jspecify.annotations.NullMarked;
