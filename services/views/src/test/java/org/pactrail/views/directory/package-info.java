@NullMarked
package org.pactrail.views.directory;

import org.jspecify.annotations.NullMarked;
