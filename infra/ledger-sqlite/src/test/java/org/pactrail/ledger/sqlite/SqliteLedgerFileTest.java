package org.pactrail.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;

class SqliteLedgerFileTest {
    @TempDir
    Path folder;

    @Test
    void any_sqlite_tool_reads_the_entries_as_text_while_the_ledger_is_open() throws SQLException {
        Path file = folder.resolve("made/on/demand/ledger.db");
        try (Ledger ledger = SqliteLedger.open(file)) {
            Receipt receipt = ledger.append(Commit.of(event("a", 0, "{\"naïve\":\"日本 🌍\"}"), event("b", 0, "{}")));
            assertThat(receipt).isEqualTo(new Receipt(0, 1));
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var rows = connection
                            .createStatement()
                            .executeQuery("SELECT payload, typeof(payload) FROM entry WHERE position = 0")) {
                assertThat(rows.getString(1)).isEqualTo("{\"naïve\":\"日本 🌍\"}");
                assertThat(rows.getString(2)).isEqualTo("text");
            }
        }
        try (Ledger ledger = SqliteLedger.open(file)) {
            assertThat(ledger.head().entries()).isEqualTo(2);
            assertThat(new String(ledger.read(0, 5).getFirst().payload(), UTF_8))
                    .isEqualTo("{\"naïve\":\"日本 🌍\"}");
        }
    }

    private static NewEvent event(String stream, long sequence, String payload) {
        return new NewEvent(
                stream,
                sequence,
                stream + sequence,
                "Happened",
                "1",
                Instant.parse("2025-01-02T03:04:05.678901234Z"),
                payload.getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }
}
