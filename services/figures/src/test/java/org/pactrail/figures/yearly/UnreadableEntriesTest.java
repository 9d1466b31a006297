package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.pactrail.events.partner.Membership.NONE;
import static org.pactrail.events.partner.PartnerType.ACADEMIA;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.partnership.RandomOffice;

/** Entries that cannot be read are missing for those that come after, and nothing else may be missing. */
class UnreadableEntriesTest {
    private static final int HISTORIES = 300;

    @Test
    void end_no_fold_whichever_they_are_and_explain_each_event_that_follows_nothing() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            RandomOffice office = new RandomOffice(seed);
            Random unreadable = new Random(seed);
            History history = new History();
            Set<String> streams = new HashSet<>();
            for (int i = 0; i < RandomOffice.STEPS; i++) {
                for (PactrailEvent event : office.next().events()) {
                    if (unreadable.nextInt(4) == 0) {
                        streams.add(stream(event));
                        continue;
                    }
                    Set<String> lacking = history.lacking(event);
                    assertThat(lacking.isEmpty() || lacking.stream().anyMatch(streams::contains))
                            .as("seed=%d step=%d event=%s lacking=%s", seed, i, event, lacking)
                            .isTrue();
                    assertThatCode(() -> history.then(event))
                            .as("seed=%d step=%d", seed, i)
                            .doesNotThrowAnyException();
                }
            }
            for (int year = 2020; year <= 2026; year++) {
                int asked = year;
                assertThatCode(() -> history.figures(asked))
                        .as("seed=%d year=%d", seed, year)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void are_the_only_reason_for_an_event_to_follow_nothing() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            RandomOffice office = new RandomOffice(seed);
            History history = new History();
            for (int i = 0; i < RandomOffice.STEPS; i++) {
                for (PactrailEvent event : office.next().events()) {
                    assertThat(history.lacking(event))
                            .as("seed=%d event=%s", seed, event)
                            .isEmpty();
                    history.then(event);
                }
            }
        }
    }

    @Test
    void are_looked_for_in_the_streams_of_what_an_event_names() {
        History history = new History()
                .partner("ghana", ACADEMIA, NONE)
                .partner("telco", ACADEMIA, NONE)
                .partner("group", ACADEMIA, NONE)
                .signed(Signing.of("a1", "2024-05-02").by("ghana"))
                .merged("telco", "ghana");

        assertThat(history.lacking(Signing.of("a2", "2024-05-02").by("nobody").event()))
                .containsExactly("nobody");
        assertThat(history.lacking(renamed("nobody"))).containsExactly("nobody");
        assertThat(history.lacking(cancelled("a9"))).containsExactly("a9");
        assertThat(history.lacking(corrected("a9"))).containsExactly("a9");
        assertThat(history.lacking(merged("telco", "group"))).contains("telco");
        assertThat(history.lacking(merged("ghana", "telco"))).contains("telco");
        assertThat(history.lacking(undone("telco", "group"))).contains("telco");
        assertThat(history.lacking(renamed("ghana"))).isEmpty();
        assertThat(history.lacking(corrected("a1"))).isEmpty();
    }

    private static PactrailEvent renamed(String partner) {
        return new PartnerRenamed(new PartnerId(partner), "Another", LocalDate.parse("2024-01-01"));
    }

    private static PactrailEvent cancelled(String partnership) {
        return new PartnershipEnded(
                new PartnershipId(partnership), Outcome.CANCELLED, LocalDate.parse("2024-06-01"), "Cut.");
    }

    private static PactrailEvent corrected(String partnership) {
        return new AgreementCorrected(
                new PartnershipId(partnership), new Correction.SignedOn(LocalDate.parse("2024-05-03")), "Misread.");
    }

    private static PactrailEvent merged(String partner, String into) {
        return new PartnerMerged(new PartnerId(partner), new PartnerId(into), null);
    }

    private static PactrailEvent undone(String partner, String from) {
        return new PartnerMergeUndone(new PartnerId(partner), new PartnerId(from), "Wrong.");
    }

    private static String stream(PactrailEvent event) {
        return switch (event) {
            case PartnershipEvent partnership -> partnership.partnership().value();
            case PartnerEvent partner -> partner.partner().value();
            default -> "";
        };
    }
}
