@NullMarked
package org.pactrail.ledger.store;

import org.jspecify.annotations.NullMarked;
