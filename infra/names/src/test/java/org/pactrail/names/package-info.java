@NullMarked
package org.pactrail.names;

import org.jspecify.annotations.NullMarked;
