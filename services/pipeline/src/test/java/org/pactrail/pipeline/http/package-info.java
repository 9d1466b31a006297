@NullMarked
package org.pactrail.pipeline.http;

import org.jspecify.annotations.NullMarked;
