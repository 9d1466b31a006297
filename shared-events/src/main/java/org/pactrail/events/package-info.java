/**
 * The stored and published language of Pactrail: every event that the ledger may hold, sealed, with the logical names and
 * revisions under which they are stored.
 *
 * <p>Values here check only what will be true for ever (shape, exact totals), because each of them is rebuilt from history on
 * every replay. Policies that may change, such as which currencies or priorities an office accepts, are decided before an
 * event is made and never when it is read.
 */
@NullMarked
package org.pactrail.events;

import org.jspecify.annotations.NullMarked;
