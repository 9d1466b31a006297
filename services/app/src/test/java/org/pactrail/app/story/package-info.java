/** Follows an office from its first prospect to its reports, on each kind of ledger. */
@NullMarked
package org.pactrail.app.story;

import org.jspecify.annotations.NullMarked;
