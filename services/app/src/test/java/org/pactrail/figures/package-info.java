/** What tests of the whole need to know of how figures are counted. */
@NullMarked
package org.pactrail.figures;

import org.jspecify.annotations.NullMarked;
