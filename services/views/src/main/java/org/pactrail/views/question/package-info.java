@NullMarked
package org.pactrail.views.question;

import org.jspecify.annotations.NullMarked;
