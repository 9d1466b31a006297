/**
 * Files as users upload them: read as CSV, each row with the number that a spreadsheet shows. A file is read whole, at most 64 MB, before
 * the first row is decided.
 */
@NullMarked
package org.pactrail.pipeline.imports.file;

import org.jspecify.annotations.NullMarked;
