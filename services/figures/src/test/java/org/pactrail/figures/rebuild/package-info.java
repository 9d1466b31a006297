@NullMarked
package org.pactrail.figures.rebuild;

import org.jspecify.annotations.NullMarked;
