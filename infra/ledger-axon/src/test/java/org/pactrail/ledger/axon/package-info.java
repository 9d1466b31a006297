/** What Axon demands of a storage engine and of a source of events, and what the ledger adds to it. */
@NullMarked
package org.pactrail.ledger.axon;

import org.jspecify.annotations.NullMarked;
