/** Signs users in, and decides which calls each of them may make: users, sessions, roles. */
@NullMarked
package org.pactrail.app.access;

import org.jspecify.annotations.NullMarked;
