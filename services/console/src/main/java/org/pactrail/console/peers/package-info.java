/**
 * Passes the calls of a browser's pages on to the processes of Pactrail that answer them, where the console runs apart. A call goes with
 * a signed token of its user; cookies and passwords stay in the console.
 *
 * <p>One surprise: the console checks nothing of a call but who sends it and the session's CSRF token. The called process checks the rest.
 */
@NullMarked
package org.pactrail.console.peers;

import org.jspecify.annotations.NullMarked;
