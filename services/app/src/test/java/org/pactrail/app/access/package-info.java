/** Tests signing in, sessions, roles and the management port. */
@NullMarked
package org.pactrail.app.access;

import org.jspecify.annotations.NullMarked;
