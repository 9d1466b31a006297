/**
 * Makes the description of the HTTP API and the table of who may call what, and compares them with the files that are kept.
 *
 * <p>Calls, parameters and schemas are read off the controllers, words off the files in {@code src/test/resources/api}, and examples off a
 * story that is played against a running Pactrail.
 */
@NullMarked
package org.pactrail.app.api;

import org.jspecify.annotations.NullMarked;
