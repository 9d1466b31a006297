/**
 * Shows people the figures in a browser. A page is a frame; what stands in it, its own scripts ask of the HTTP API like any other
 * client, with the session of whoever signed in. Nothing here knows events or the ledger.
 */
@NullMarked
package org.pactrail.console;

import org.jspecify.annotations.NullMarked;
