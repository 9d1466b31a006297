@NullMarked
package org.pactrail.web.body;

import org.jspecify.annotations.NullMarked;
