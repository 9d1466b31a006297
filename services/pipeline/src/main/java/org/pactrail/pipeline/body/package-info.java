/**
 * What a request's body may hold. A body is a record; {@link org.pactrail.web.body.BodyReader} binds JSON to it and names
 * every field at fault at once. Values check themselves here as strictly as today's policy asks, unlike those of the stored
 * events, which must stay readable for ever.
 */
@NullMarked
package org.pactrail.pipeline.body;

import org.jspecify.annotations.NullMarked;
