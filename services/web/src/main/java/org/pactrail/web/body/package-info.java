/**
 * Binds request bodies. A body is a record; {@link org.pactrail.web.body.BodyReader} binds JSON to the record and names every field at
 * fault at once. No other reader of bodies exists: a body of any media type but {@code application/json} is refused.
 */
@NullMarked
package org.pactrail.web.body;

import org.jspecify.annotations.NullMarked;
