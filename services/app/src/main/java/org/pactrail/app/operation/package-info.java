/**
 * Carries out the operations of the jar besides serving; {@code java -jar pactrail.jar help} lists them. Each operation is one class, works
 * without Spring, prints its progress to standard error and its result to standard output, and ends with 0 when all is well, 1 when it
 * found something wrong, and 2 when its arguments are wrong or it cannot use a ledger that they name.
 */
@NullMarked
package org.pactrail.app.operation;

import org.jspecify.annotations.NullMarked;
