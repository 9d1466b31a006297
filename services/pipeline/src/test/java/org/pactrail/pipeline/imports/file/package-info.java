@NullMarked
package org.pactrail.pipeline.imports.file;

import org.jspecify.annotations.NullMarked;
