/**
 * The HTTP calls about partnerships, and the bodies that they read. A controller makes a command of a body and decides nothing; a refusal
 * is the aggregate's.
 */
@NullMarked
package org.pactrail.pipeline.partnership.web;

import org.jspecify.annotations.NullMarked;
