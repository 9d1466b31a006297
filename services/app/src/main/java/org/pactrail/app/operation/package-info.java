/**
 * What the jar does besides serving: {@code java -jar pactrail.jar help} lists it. Each operation is one class, works without
 * Spring, tells its progress on standard error and its result on standard output, and ends with 0 when all is well, 1 when it
 * found something wrong, and 2 when it was asked wrongly or could not use a ledger that it was given.
 */
@NullMarked
package org.pactrail.app.operation;

import org.jspecify.annotations.NullMarked;
