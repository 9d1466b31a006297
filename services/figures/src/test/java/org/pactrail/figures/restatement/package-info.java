@NullMarked
package org.pactrail.figures.restatement;

import org.jspecify.annotations.NullMarked;
