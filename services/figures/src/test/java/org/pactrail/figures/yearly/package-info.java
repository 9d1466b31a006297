@NullMarked
package org.pactrail.figures.yearly;

import org.jspecify.annotations.NullMarked;
