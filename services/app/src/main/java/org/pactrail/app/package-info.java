/**
 * The one runnable program: it opens the ledger, starts the roles that the active profiles name (all of them by default), and
 * decides who may call what.
 */
@NullMarked
package org.pactrail.app;

import org.jspecify.annotations.NullMarked;
