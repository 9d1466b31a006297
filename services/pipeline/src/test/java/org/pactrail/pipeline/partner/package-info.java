@NullMarked
package org.pactrail.pipeline.partner;

import org.jspecify.annotations.NullMarked;
