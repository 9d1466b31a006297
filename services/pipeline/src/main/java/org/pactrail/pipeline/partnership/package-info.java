/**
 * Partnerships: the aggregate that holds the rules from prospect to funded, its commands and their HTTP calls.
 */
@NullMarked
package org.pactrail.pipeline.partnership;

import org.jspecify.annotations.NullMarked;
