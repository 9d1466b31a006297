@NullMarked
package org.pactrail.pipeline.partnership.web;

import org.jspecify.annotations.NullMarked;
