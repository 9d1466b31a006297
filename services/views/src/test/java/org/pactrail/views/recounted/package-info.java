@NullMarked
package org.pactrail.views.recounted;

import org.jspecify.annotations.NullMarked;
