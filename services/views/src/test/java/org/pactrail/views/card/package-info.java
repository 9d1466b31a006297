@NullMarked
package org.pactrail.views.card;

import org.jspecify.annotations.NullMarked;
