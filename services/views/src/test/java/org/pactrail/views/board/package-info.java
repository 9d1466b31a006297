@NullMarked
package org.pactrail.views.board;

import org.jspecify.annotations.NullMarked;
