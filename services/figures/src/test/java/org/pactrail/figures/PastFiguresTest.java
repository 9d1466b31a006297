package org.pactrail.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.FiguresServer.Answer;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Fold;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.pipeline.partnership.RandomOffice;
import tools.jackson.databind.JsonNode;

/** What was known of a year earlier: the figures of the ledger as it was then. */
class PastFiguresTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final FiguresServer server = new FiguresServer(ledger);

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    @Test
    void are_told_as_they_were_known_at_each_position_and_time() throws Exception {
        server.record(new PartnerRegistered(
                new PartnerId("ghana"), "ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "CH"));
        List<JsonNode> told = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Signing signing = Signing.of("a" + i, "2024-05-02").by("ghana").cash("ghana", i + ".00");
            told.add(server.get("/api/figures/2024", server.record(signing.event())));
        }

        for (JsonNode then : told) {
            long position = then.get("position").asLong();
            assertThat(server.get("/api/figures/2024?position=" + position).body())
                    .isEqualTo(then);
            assertThat(server.get("/api/figures/2024/lines?position=" + position)
                            .body()
                            .get("lines"))
                    .hasSize(then.at("/agreements/signed").asInt());
            assertThat(server.get("/api/figures?from=2024&to=2024&position=" + position)
                            .body()
                            .at("/years/0"))
                    .isEqualTo(then);
        }
        assertThat(server.get("/api/figures/2024?position=-1")
                        .body()
                        .at("/agreements/signed")
                        .asInt())
                .isZero();
        assertThat(server.get("/api/figures/2024?knownAt=2000-01-01T00:00:00Z")
                        .body()
                        .get("position")
                        .asLong())
                .isEqualTo(-1);
        assertThat(server.get("/api/figures/2024?knownAt=2100-01-01T00:00:00Z").body())
                .isEqualTo(told.getLast());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            position=7                                   | The ledger ends at position -1 and has not reached 7
            position=-2                                  | a whole number from -1 instead of position=-2.
            position=x                                   | a whole number from -1 instead of position=x.
            knownAt=yesterday                            | such as 2025-01-31T23:59:59Z instead of knownAt=yesterday.
            knownAt=+999999999-12-31T23:59:59Z           | Give a time from 1900 to 2100
            knownAt=1899-12-31T23:59:59Z                 | Give a time from 1900 to 2100
            knownAt=2101-01-01T00:00:00Z                 | Give a time from 1900 to 2100
            position=0&knownAt=2025-01-31T23:59:59Z      | not for both
            """)
    void of_what_cannot_be_are_refused(String question, String saying) throws Exception {
        Answer answer = server.get("/api/figures/2024?" + question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("detail").asString()).contains(saying);
    }

    @Test
    void of_made_up_histories_are_what_a_fold_up_to_each_position_says() throws Exception {
        for (int seed = 1; seed <= 60; seed++) {
            RandomOffice office = new RandomOffice(seed);
            for (int i = 0; i < RandomOffice.STEPS; i++) {
                office.next().events().forEach(server::record);
            }
        }
        PastView<PactrailEvent, FiguresState> past = new PastView<>(ledger, new FiguresView(), FiguresView.EVENTS);
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            long position = random.nextLong(-1, ledger.head().position() + 1);
            assertThat(past.at(position, Duration.ofSeconds(60)))
                    .as("position=%s", position)
                    .isEqualTo(Fold.upTo(ledger, new FiguresView(), FiguresView.EVENTS, position));
        }
    }
}
