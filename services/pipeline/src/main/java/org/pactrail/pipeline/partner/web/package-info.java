/** The HTTP calls about partners, and the bodies that they read. */
@NullMarked
package org.pactrail.pipeline.partner.web;

import org.jspecify.annotations.NullMarked;
