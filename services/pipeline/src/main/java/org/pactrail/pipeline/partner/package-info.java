/**
 * Partners: registering them under a name that nobody else has.
 */
@NullMarked
package org.pactrail.pipeline.partner;

import org.jspecify.annotations.NullMarked;
