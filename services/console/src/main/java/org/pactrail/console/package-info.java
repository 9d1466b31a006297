/**
 * Shows people the figures in a browser. A page is a frame; its own scripts fetch its content from the HTTP API like any other client, with
 * the session of the signed-in user. The console uses neither events nor the ledger.
 */
@NullMarked
package org.pactrail.console;

import org.jspecify.annotations.NullMarked;
