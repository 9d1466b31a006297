/** Holds what a start needs: the auto-configurations that are used, and the sample ledger. */
@NullMarked
package org.pactrail.app.start;

import org.jspecify.annotations.NullMarked;
