package org.pactrail.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Receipt;
import org.slf4j.LoggerFactory;

class KilledProcessTest {
    private static final int CYCLES = Integer.getInteger("pactrail.test.kills", 5);

    @TempDir
    Path folder;

    private final Map<String, Receipt> acknowledged = new HashMap<>();
    private final Random random = new Random(7);

    @Test
    void a_ledger_killed_in_mid_append_holds_every_acknowledged_commit_whole() throws Exception {
        Path file = folder.resolve("ledger.db");
        long entries = 0;
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            appendAndKill(file, "cycle-" + cycle, 20 + random.nextInt(400));
            entries = check(file);
        }
        System.out.printf(
                "kill -9: cycles=%d acknowledged=%d entries=%d lost=0 torn=0%n", CYCLES, acknowledged.size(), entries);
    }

    private void appendAndKill(Path file, String name, int commits) throws Exception {
        List<String> said = new ArrayList<>();
        try (LedgerProcess process = LedgerProcess.start("append", file.toString(), name)) {
            assertThat(process.line()).isEqualTo("open");
            for (int i = 0; i < commits; i++) {
                said.add(String.valueOf(process.line()));
            }
            said.addAll(process.kill());
        }
        for (String line : said) {
            List<String> parts = Arrays.asList(line.split(" ", -1));
            acknowledged.put(
                    parts.getFirst(), new Receipt(Long.parseLong(parts.get(1)), Long.parseLong(parts.getLast())));
        }
    }

    private long check(Path file) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(SqliteLedgerStore.class);
        logger.addAppender(log);
        try (Ledger ledger = SqliteLedger.open(file)) {
            List<Entry> entries = ledger.read(0, Integer.MAX_VALUE);
            checkOrder(entries);
            checkCommits(entries);
            acknowledged.forEach(
                    (key, receipt) -> assertThat(ledger.committed(key)).as(key).contains(receipt));
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .singleElement()
                    .asString()
                    .contains("recovered")
                    .contains("entries=" + entries.size());
            return entries.size();
        } finally {
            logger.detachAppender(log);
        }
    }

    private static void checkOrder(List<Entry> entries) {
        Map<String, Long> heads = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            assertThat(entry.position()).isEqualTo(i);
            assertThat(entry.sequence()).isEqualTo(heads.getOrDefault(entry.stream(), -1L) + 1);
            assertThat(entry.leaf()).isEqualTo(LeafHash.of(entry));
            heads.put(entry.stream(), entry.sequence());
        }
    }

    /** Every commit was of three events of one stream. */
    private static void checkCommits(List<Entry> entries) {
        assertThat(entries.size() % 3).isZero();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).commitEnd()).isEqualTo(i - i % 3 + 2);
            assertThat(entries.get(i).stream()).isEqualTo(entries.get(i - i % 3).stream());
        }
    }
}
