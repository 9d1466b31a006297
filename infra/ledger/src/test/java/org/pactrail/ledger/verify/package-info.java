@NullMarked
package org.pactrail.ledger.verify;

import org.jspecify.annotations.NullMarked;
