@NullMarked
package org.pactrail.views.export;

import org.jspecify.annotations.NullMarked;
