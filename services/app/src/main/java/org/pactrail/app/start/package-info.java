/** Tells the person who starts Pactrail where to go on. */
@NullMarked
package org.pactrail.app.start;

import org.jspecify.annotations.NullMarked;
