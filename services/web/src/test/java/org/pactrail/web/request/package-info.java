@NullMarked
package org.pactrail.web.request;

import org.jspecify.annotations.NullMarked;
