@NullMarked
package org.pactrail.views.work;

import org.jspecify.annotations.NullMarked;
