@NullMarked
package org.pactrail.figures.lines;

import org.jspecify.annotations.NullMarked;
