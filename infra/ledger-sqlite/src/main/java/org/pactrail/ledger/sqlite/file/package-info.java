/**
 * The ledger's file and its neighbours: path, header, lock, tables, connections, and the meaning of SQLite's errors.
 *
 * <p>Public for {@code ledger.sqlite} and {@code ledger.sqlite.pages} only; {@code Schema} is private.
 */
@NullMarked
package org.pactrail.ledger.sqlite.file;

import org.jspecify.annotations.NullMarked;
