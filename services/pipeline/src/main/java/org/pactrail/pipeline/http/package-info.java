/**
 * Between HTTP and the commands: bodies and headers in, problem documents out. The calls themselves stand with what they are
 * about.
 */
@NullMarked
package org.pactrail.pipeline.http;

import org.jspecify.annotations.NullMarked;
