/** Holds the promises of the views as rules. */
@NullMarked
package org.pactrail.views;

import org.jspecify.annotations.NullMarked;
