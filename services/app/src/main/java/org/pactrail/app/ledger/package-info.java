/** Opens the ledger that the settings name, and reports its health. */
@NullMarked
package org.pactrail.app.ledger;

import org.jspecify.annotations.NullMarked;
