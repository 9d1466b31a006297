@NullMarked
package org.pactrail.pipeline;

import org.jspecify.annotations.NullMarked;
