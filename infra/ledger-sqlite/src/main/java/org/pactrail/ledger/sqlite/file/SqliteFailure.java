package org.pactrail.ledger.sqlite.file;

import java.sql.SQLException;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.sqlite.SQLiteErrorCode;

/** Converts SQLite's error codes into exceptions whose message says what to do. */
public final class SqliteFailure {
    private static final int PRIMARY = 0xff;

    private SqliteFailure() {}

    /** Returns the exception for an SQL error, after which nothing of the write is stored. */
    public static LedgerUnavailable with(LedgerFile file, SQLException cause) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(cause.getErrorCode() & PRIMARY);
        String advice = switch (code) {
            case SQLITE_FULL -> "The disk is full. Free some space and try again";
            case SQLITE_IOERR -> "The disk reported an error. Check the disk before going on";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "The file is damaged. Restore it from a backup";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                "The file is not writable. Give the user that Pactrail runs as the right to write to it and to its"
                        + " folder";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "Another program keeps the file locked. Close that program and try again";
            case SQLITE_CONSTRAINT ->
                "The file holds what Pactrail did not write. Keep other programs from writing to it and start"
                        + " Pactrail again";
            case SQLITE_NOMEM, SQLITE_TOOBIG -> "There is too little memory for it. Try less at a time";
            default -> "The file could not be used. Start Pactrail again";
        };
        String message = advice + ": file=" + file.path() + " cause=" + cause.getMessage();
        return switch (code) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new LedgerDamaged(message, cause);
            default -> new LedgerUnavailable(message, cause);
        };
    }
}
