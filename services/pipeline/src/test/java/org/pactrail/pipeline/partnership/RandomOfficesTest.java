package org.pactrail.pipeline.partnership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.partner.PartnerCommand;
import org.pactrail.pipeline.partner.RegisterPartner;
import org.pactrail.pipeline.partnership.RandomOffice.Step;
import org.pactrail.web.RequestContext;

/**
 * Thousands of made-up histories of every command there is: what is accepted, what is refused and why, and every event that
 * comes of it is what the plain rules say.
 */
class RandomOfficesTest {
    private static final int HISTORIES = RandomOffice.HISTORIES;
    private static final int OF_ONE_LEDGER = 250;
    private static final int KINDS = 34;

    private final Map<Verdict, Integer> verdicts = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> accepted = new ConcurrentSkipListMap<>();

    @Test
    void every_history_is_as_the_plain_rules_say() {
        System.out.println(RandomOffice.made());
        int made = 0;
        do { // a rare command may need more of them
            assertHistories(RandomOffice.FIRST + made);
            made += HISTORIES;
        } while (accepted.size() < KINDS && made < 5 * HISTORIES);
        System.out.println("verdicts=" + verdicts + " accepted=" + accepted);
        assertThat(verdicts).containsOnlyKeys(Verdict.values());
        assertThat(accepted).as("kinds of command that were accepted").hasSize(KINDS);
    }

    private void assertHistories(int first) {
        IntStream.rangeClosed(0, (HISTORIES - 1) / OF_ONE_LEDGER).parallel().forEach(ledger -> {
            try (Office office = new Office()) {
                int before = ledger * OF_ONE_LEDGER;
                IntStream.range(first + before, first + Math.min(HISTORIES, before + OF_ONE_LEDGER))
                        .forEach(seed -> assertHistory(seed, office));
            }
        });
    }

    private void assertHistory(int seed, Office office) {
        RandomOffice history = new RandomOffice(seed);
        for (int i = 0; i < RandomOffice.STEPS; i++) {
            Step step = history.next();
            long from = office.ledger().head().position() + 1;
            Verdict verdict = send(office, step);
            List<Entry> entries = office.ledger().read(from, Integer.MAX_VALUE);
            assertThat(verdict).as("seed=%s step=%s %s", seed, i, step).isEqualTo(step.verdict());
            assertThat(entries.stream().map(RandomOfficesTest::text))
                    .as("seed=%s step=%s %s", seed, i, step)
                    .isEqualTo(
                            step.events().stream().map(RandomOfficesTest::text).toList());
            verdicts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.DONE) {
                accepted.merge(step.command().getClass().getSimpleName(), 1, Integer::sum);
            }
        }
    }

    private static Verdict send(Office office, Step step) {
        RequestContext context = step.seen() == null ? Office.officer() : Office.seen(step.seen());
        String subject = subject(step.command());
        try {
            office.commands().change(context, "", subject, step.command());
            return Verdict.DONE;
        } catch (CommandRefused refused) {
            return Verdict.of(refused);
        }
    }

    private static String subject(Object command) {
        return switch (command) {
            case RegisterPartner it -> it.partner().value();
            case PartnerCommand it -> it.partner().value();
            case PartnershipCommand it -> it.partnership().value();
            default -> throw new IllegalArgumentException("About nothing: " + command);
        };
    }

    private static String text(Entry entry) {
        return entry.type() + new String(entry.payload(), UTF_8);
    }

    private static String text(PactrailEvent event) {
        return EventTypes.of(event.getClass()).name() + LedgerJson.MAPPER.writeValueAsString(event);
    }
}
