/**
 * Imports partners, agreements, amendments and prospects from CSV files, at most four imports at a time. All files are read before a row
 * is written. Surprise: each agreement is a commit of its own, so that an import may end in part, and sending the same files again
 * finishes it.
 */
@NullMarked
package org.pactrail.pipeline.imports;

import org.jspecify.annotations.NullMarked;
