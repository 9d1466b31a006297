/** Sends the same command to up to 500 partnerships. Surprise: each is decided by itself, so that some may be refused and others not. */
@NullMarked
package org.pactrail.pipeline.bulk;

import org.jspecify.annotations.NullMarked;
