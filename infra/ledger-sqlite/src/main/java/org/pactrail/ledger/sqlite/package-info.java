/**
 * The ledger in one SQLite file: the embedded default, with no server to install.
 *
 * <p>{@link org.pactrail.ledger.sqlite.SqliteLedger} opens it for writing, {@link org.pactrail.ledger.sqlite.SqliteStoredLedger} for
 * reading; all else is private to the module. Any SQLite tool reads the file, also while Pactrail runs, and none may write to it.
 * Beside the file lie {@code .lock}, which keeps a second process out, SQLite's own {@code -wal} and {@code -shm}, and {@code
 * .native}, where the driver unpacks its library. The surprise: the {@code -wal} file is part of the ledger as long as it is
 * there; a copy without it lacks the newest commits.
 */
@NullMarked
package org.pactrail.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
