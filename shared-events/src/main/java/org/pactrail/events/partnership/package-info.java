/** Holds the values of a partnership: the work before its signature, and the stages and endings of its whole life. */
@NullMarked
package org.pactrail.events.partnership;

import org.jspecify.annotations.NullMarked;
