/** Tests the tokens that processes of Pactrail send each other. */
@NullMarked
package org.pactrail.web.peer;

import org.jspecify.annotations.NullMarked;
