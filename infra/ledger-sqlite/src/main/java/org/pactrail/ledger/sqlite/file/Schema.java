package org.pactrail.ledger.sqlite.file;

import java.sql.Connection;
import java.sql.SQLException;

/** Creates the tables of a ledger's file, and the marks in SQLite's header. */
final class Schema {
    private static final String ENTRY = """
            CREATE TABLE entry (
                position    INTEGER PRIMARY KEY,
                commit_end  INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL, -- microseconds since 1970, UTC
                stream      TEXT    NOT NULL,
                sequence    INTEGER NOT NULL,
                id          TEXT    NOT NULL UNIQUE,
                type        TEXT    NOT NULL,
                revision    TEXT    NOT NULL,
                payload     TEXT    NOT NULL,
                metadata    TEXT    NOT NULL,
                leaf        BLOB    NOT NULL,
                UNIQUE (stream, sequence)
            ) STRICT
            """;
    private static final String COMMIT_KEY = """
            CREATE TABLE commit_key (
                key   TEXT    PRIMARY KEY,
                first INTEGER NOT NULL,
                last  INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """;
    private static final String CHECKPOINT = """
            CREATE TABLE checkpoint (
                name     TEXT    PRIMARY KEY,
                version  INTEGER NOT NULL,
                position INTEGER NOT NULL,
                leaf     BLOB    NOT NULL,
                state    BLOB    NOT NULL
            ) STRICT
            """;

    private Schema() {}

    /** Makes the tables in an empty file, whole or not at all; refuses a file that is not a ledger. */
    static void ensure(LedgerFile file, Connection connection) throws SQLException {
        long application = Connections.number(connection, "PRAGMA application_id");
        if (application == 0 && Connections.number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
            Connections.run(
                    connection,
                    "BEGIN IMMEDIATE",
                    ENTRY,
                    COMMIT_KEY,
                    CHECKPOINT,
                    "PRAGMA application_id = " + LedgerFile.APPLICATION,
                    "PRAGMA user_version = " + LedgerFile.FORMAT,
                    "COMMIT");
        } else {
            file.check(application, Connections.number(connection, "PRAGMA user_version"));
        }
    }
}
