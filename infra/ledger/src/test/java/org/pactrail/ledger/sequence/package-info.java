@NullMarked
package org.pactrail.ledger.sequence;

import org.jspecify.annotations.NullMarked;
