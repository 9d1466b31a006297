/** Tests roles of Pactrail that run in processes apart. */
@NullMarked
package org.pactrail.app.apart;

import org.jspecify.annotations.NullMarked;
