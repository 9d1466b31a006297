/** What the views promise, told as rules. */
@NullMarked
package org.pactrail.views;

import org.jspecify.annotations.NullMarked;
