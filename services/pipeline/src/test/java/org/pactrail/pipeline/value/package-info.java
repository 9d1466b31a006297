@NullMarked
package org.pactrail.pipeline.value;

import org.jspecify.annotations.NullMarked;
