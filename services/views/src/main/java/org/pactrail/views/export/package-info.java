/**
 * Writes partners, agreements, amendments and the open pipeline as CSV that an import accepts.
 *
 * <p>Limit: a file is made in memory before it is sent.
 *
 * <p>Surprise: a merged partner is left out, and its agreements name the survivor.
 */
@NullMarked
package org.pactrail.views.export;

import org.jspecify.annotations.NullMarked;
