@NullMarked
package org.pactrail.views.story;

import org.jspecify.annotations.NullMarked;
