@NullMarked
package org.pactrail.figures;

import org.jspecify.annotations.NullMarked;
