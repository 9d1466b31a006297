/** Tests the published, explained and rebuilt figures over HTTP. */
@NullMarked
package org.pactrail.app.figures;

import org.jspecify.annotations.NullMarked;
