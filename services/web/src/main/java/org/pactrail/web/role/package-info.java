/** Names the roles of users and of processes, and where each is needed. */
@NullMarked
package org.pactrail.web.role;

import org.jspecify.annotations.NullMarked;
