@NullMarked
package org.pactrail.ledger.fold;

import org.jspecify.annotations.NullMarked;
