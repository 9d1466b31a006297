@NullMarked
package org.pactrail.pipeline.imports;

import org.jspecify.annotations.NullMarked;
