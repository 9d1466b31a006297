/**
 * The commands that a partnership takes. Times, ids and the user come in with the command, so that the aggregate asks for none of them.
 */
@NullMarked
package org.pactrail.pipeline.partnership.command;

import org.jspecify.annotations.NullMarked;
