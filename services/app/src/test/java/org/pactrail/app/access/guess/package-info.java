/** Tests how guessing passwords is slowed. */
@NullMarked
package org.pactrail.app.access.guess;

import org.jspecify.annotations.NullMarked;
