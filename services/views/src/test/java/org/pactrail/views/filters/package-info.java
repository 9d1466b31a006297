@NullMarked
package org.pactrail.views.filters;

import org.jspecify.annotations.NullMarked;
