/** Holds the parts that tests of several rooms use: a running Pactrail, its callers, and bodies that are accepted. */
@NullMarked
package org.pactrail.app.support;

import org.jspecify.annotations.NullMarked;
