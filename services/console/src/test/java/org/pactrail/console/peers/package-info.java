/** Tests to which process a call goes. */
@NullMarked
package org.pactrail.console.peers;

import org.jspecify.annotations.NullMarked;
