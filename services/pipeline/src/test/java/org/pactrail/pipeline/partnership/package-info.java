@NullMarked
package org.pactrail.pipeline.partnership;

import org.jspecify.annotations.NullMarked;
