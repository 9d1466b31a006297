@NullMarked
package org.pactrail.figures.money;

import org.jspecify.annotations.NullMarked;
