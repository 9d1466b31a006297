@NullMarked
package org.pactrail.views.partner;

import org.jspecify.annotations.NullMarked;
