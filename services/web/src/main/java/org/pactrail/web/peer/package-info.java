/**
 * Lets one process of Pactrail call another in a user's name. The processes share a key; the caller signs the user's name and roles,
 * and the called process accepts the signature for a minute.
 *
 * <p>One surprise: the called process does not look the user up. Users and passwords are needed only where people sign in.
 */
@NullMarked
package org.pactrail.web.peer;

import org.jspecify.annotations.NullMarked;
