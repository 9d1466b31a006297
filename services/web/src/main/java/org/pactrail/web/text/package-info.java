/** Holds the texts that a body may have: one line, several lines, the name of a user. */
@NullMarked
package org.pactrail.web.text;

import org.jspecify.annotations.NullMarked;
