@NullMarked
package org.pactrail.views.forecast;

import org.jspecify.annotations.NullMarked;
