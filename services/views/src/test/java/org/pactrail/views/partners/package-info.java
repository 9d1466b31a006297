@NullMarked
package org.pactrail.views.partners;

import org.jspecify.annotations.NullMarked;
