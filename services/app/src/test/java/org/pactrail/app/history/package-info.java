/** Compares Pactrail with a second, plain account of its rules over histories that are made up from a seed. */
@NullMarked
package org.pactrail.app.history;

import org.jspecify.annotations.NullMarked;
