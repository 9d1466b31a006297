/** Reads requests: media types, addresses, parameters and headers, each refused before a call decides anything. */
@NullMarked
package org.pactrail.web.request;

import org.jspecify.annotations.NullMarked;
