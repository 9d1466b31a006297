/**
 * Shows the HTTP API to programs and to people: its description as OpenAPI, and the same description as a page.
 *
 * <p>One surprise: nothing is described here. The build makes {@code api/openapi.json} from the calls, from the words beside the tests, and
 * from a story that it plays; a test fails when the file is not what the build makes.
 */
@NullMarked
package org.pactrail.app.api;

import org.jspecify.annotations.NullMarked;
