/**
 * Reads the files that users upload, as CSV, each row with the number that a spreadsheet shows. A file is read whole, at most 64 MB, before
 * the first row is decided.
 */
@NullMarked
package org.pactrail.pipeline.imports.file;

import org.jspecify.annotations.NullMarked;
