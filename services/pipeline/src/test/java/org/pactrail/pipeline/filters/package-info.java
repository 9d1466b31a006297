@NullMarked
package org.pactrail.pipeline.filters;

import org.jspecify.annotations.NullMarked;
