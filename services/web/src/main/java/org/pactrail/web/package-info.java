/**
 * Holds the HTTP conventions of every service of Pactrail: problem documents, parameters, pages, bodies, moments, written answers, roles.
 * The module is no service; each service imports {@link org.pactrail.web.Web}.
 *
 * <p>One surprise: Spring's own readers of bodies are gone. A body must be a record in JSON, or the request is refused.
 */
@NullMarked
package org.pactrail.web;

import org.jspecify.annotations.NullMarked;
