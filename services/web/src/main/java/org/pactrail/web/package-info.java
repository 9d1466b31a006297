/**
 * Holds how every service of Pactrail speaks HTTP: problem documents, parameters, pages, bodies, moments, written answers, roles. No service
 * of its own; each service imports {@link org.pactrail.web.Web}.
 *
 * <p>One surprise: Spring's own readers of bodies are gone. A body is a record and JSON, or the request is refused.
 */
@NullMarked
package org.pactrail.web;

import org.jspecify.annotations.NullMarked;
