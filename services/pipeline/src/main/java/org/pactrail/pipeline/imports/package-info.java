/**
 * Agreements and partners from CSV files: checked whole before a line is written, each agreement a commit of its own.
 */
@NullMarked
package org.pactrail.pipeline.imports;

import org.jspecify.annotations.NullMarked;
