/** The entries of the ledger that cannot be read, and whether an administrator voided them. */
@NullMarked
package org.pactrail.views.unreadable;

import org.jspecify.annotations.NullMarked;
