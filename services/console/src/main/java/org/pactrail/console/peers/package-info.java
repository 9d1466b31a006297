/**
 * Passes the calls of a browser's pages on to the processes of Pactrail that answer them, where the console runs apart. A call goes with a
 * signed token of its user; cookies and passwords stay in the console.
 *
 * <p>One surprise: the console checks the user and the session's CSRF token of a call, and nothing else. The called process checks the
 * rest.
 */
@NullMarked
package org.pactrail.console.peers;

import org.jspecify.annotations.NullMarked;
