/**
 * Holds the one runnable program, which opens the ledger, starts the roles that the active profiles name (all of them by default), and lets
 * callers in by their roles.
 */
@NullMarked
package org.pactrail.app;

import org.jspecify.annotations.NullMarked;
