package org.pactrail.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.SomeEvents;
import org.pactrail.ledger.sqlite.file.Connections;
import org.pactrail.ledger.sqlite.file.LedgerFile;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A COMMIT that the disk fails, in a real file: a commit that may be stored is never reported as not stored. */
class FailedCommitTest {
    @TempDir
    Path folder;

    private SQLiteErrorCode failure = SQLiteErrorCode.SQLITE_OK;
    private boolean commits;

    @SuppressWarnings("NullAway.Init") // JUnit calls open first
    private Connections connections;

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @SuppressWarnings("NullAway.Init")
    private SqliteWriter writer;

    @BeforeEach
    void open() throws SQLException {
        connections = new Connections(LedgerFile.at(folder.resolve("ledger.db")));
        connection = connections.writer();
        writer = new SqliteWriter(
                connection, sql -> sql.equals("COMMIT") ? failing(sql) : connection.prepareStatement(sql));
    }

    @AfterEach
    void close() throws SQLException {
        connections.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_IOERR", "SQLITE_IOERR_FSYNC"})
    void one_that_was_written_and_not_synchronized_is_not_told_to_be_undone(SQLiteErrorCode code) {
        failure = code;
        assertThatThrownBy(() -> writer.write(commit()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not known whether the commit that failed is stored");
    }

    @Test
    void one_that_was_not_written_is_undone_and_the_next_is_stored() throws SQLException {
        failure = SQLiteErrorCode.SQLITE_IOERR_WRITE;
        assertThatThrownBy(() -> writer.write(commit())).isInstanceOf(SQLException.class);
        assertThat(entries()).isZero();
        failure = SQLiteErrorCode.SQLITE_OK;
        writer.write(commit());
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void one_that_took_place_although_it_failed_is_found() throws SQLException {
        failure = SQLiteErrorCode.SQLITE_IOERR_WRITE;
        commits = true;
        assertThatThrownBy(() -> writer.write(commit()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not known whether what failed to be written was undone");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void one_that_succeeds_is_synchronized_first() throws SQLException {
        assertThat(Connections.number(connection, "PRAGMA synchronous"))
                .as("FULL")
                .isEqualTo(2);
    }

    private long entries() throws SQLException {
        return Connections.number(connection, "SELECT count(*) FROM entry");
    }

    private static List<Numbered> commit() {
        Entry entry = new Entry(0, 0, SomeEvents.NOON, "a", 0, "id", "t", "1", new byte[0], new byte[0], new byte[32]);
        return List.of(new Numbered(List.of(entry), null));
    }

    /** Once it is told how, fails instead of doing what it is for, or afterwards. */
    private PreparedStatement failing(String sql) throws SQLException {
        PreparedStatement real = connection.prepareStatement(sql);
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    boolean fails = failure != SQLiteErrorCode.SQLITE_OK;
                    boolean done = (!fails || commits) && real.execute();
                    if (fails) {
                        throw new SQLiteException("made to fail", failure);
                    }
                    return done;
                });
    }
}
