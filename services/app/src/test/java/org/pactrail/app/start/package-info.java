@NullMarked
package org.pactrail.app.start;

import org.jspecify.annotations.NullMarked;
