@NullMarked
package org.pactrail.pipeline.money;

import org.jspecify.annotations.NullMarked;
