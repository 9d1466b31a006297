/** Slows those who guess passwords, and logs each wrong one for administrators. Nobody is locked out by what a stranger does elsewhere. */
@NullMarked
package org.pactrail.app.access.guess;

import org.jspecify.annotations.NullMarked;
