@NullMarked
package org.pactrail.pipeline.body;

import org.jspecify.annotations.NullMarked;
