/** Lists the entries of the ledger that cannot be read, and shows whether an administrator voided them. */
@NullMarked
package org.pactrail.views.unreadable;

import org.jspecify.annotations.NullMarked;
