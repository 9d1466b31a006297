/** The same command for many partnerships at once, each decided by itself. */
@NullMarked
package org.pactrail.pipeline.bulk;

import org.jspecify.annotations.NullMarked;
