/**
 * Answers the lists of codes that the API takes and returns.
 *
 * <p>Limit: a process lists the codes of the services that it runs.
 *
 * <p>Surprise: two services may list the same codes under one name; the codes must then be equal.
 */
@NullMarked
package org.pactrail.web.codes;

import org.jspecify.annotations.NullMarked;
