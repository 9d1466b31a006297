@NullMarked
package org.pactrail.figures.changes;

import org.jspecify.annotations.NullMarked;
