@NullMarked
package org.pactrail.views.attention;

import org.jspecify.annotations.NullMarked;
