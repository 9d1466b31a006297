package org.pactrail.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.FiguresServer.Answer;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import tools.jackson.databind.JsonNode;

class FiguresApiTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final FiguresServer server = new FiguresServer(ledger);

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    @Nested
    class A_year {
        @Test
        void shows_zeros_before_the_first_entry() throws Exception {
            JsonNode figures = server.get("/api/figures/2024").body();

            assertThat(figures.at("/agreements/signed").asInt()).isZero();
            assertThat(figures.at("/contributionsUsd/total").asString()).isEqualTo("0.00");
            assertThat(figures.get("position").asLong()).isEqualTo(-1);
            assertThat(figures.has("recordedAt")).isFalse();
        }

        @Test
        void shows_what_was_signed_with_the_names_that_were_promised() throws Exception {
            register("ghana");
            long signed = server.record(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "1234.50")
                    .event());

            JsonNode figures = server.get("/api/figures/2024", signed);

            assertThat(figures.propertyNames())
                    .containsExactly(
                            "year",
                            "position",
                            "recordedAt",
                            "definitions",
                            "agreements",
                            "contributionsUsd",
                            "partners",
                            "topFinancialPartners",
                            "byRegion",
                            "byPriority");
            assertThat(figures.at("/contributionsUsd/total").asString()).isEqualTo("1234.50");
            assertThat(figures.get("recordedAt").asString()).isEqualTo("2026-03-01T12:00:00Z");
        }

        @Test
        void stands_at_a_position_that_moves_with_every_entry() throws Exception {
            register("ghana");
            long signed =
                    server.record(Signing.of("a1", "2024-05-02").by("ghana").event());
            JsonNode before = server.get("/api/figures/2024", signed);

            long later = register("telco");
            JsonNode after = server.get("/api/figures/2024", later);

            assertThat(before.get("position").asLong()).isEqualTo(signed);
            assertThat(after.get("position").asLong()).isEqualTo(later);
            assertThat(after.get("agreements")).isEqualTo(before.get("agreements"));
        }

        @Test
        void names_ten_top_partners_or_as_many_as_asked_for() throws Exception {
            Signing signing = Signing.of("a1", "2024-05-02");
            for (int i = 0; i < 12; i++) {
                register("p" + i);
                signing.by("p" + i).cash("p" + i, "1.00");
            }
            long signed = server.record(signing.event());

            assertThat(server.get("/api/figures/2024", signed).get("topFinancialPartners"))
                    .hasSize(10);
            assertThat(server.get("/api/figures/2024?top=11").body().get("topFinancialPartners"))
                    .hasSize(11);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1899", "2101", "abc", "2024.0", "99999999999999999999"})
        void that_cannot_be_is_refused_with_what_to_ask_for(String year) throws Exception {
            assertMalformed("/api/figures/" + year, "Ask for a year from 1900 to 2100 instead of year=" + year + ".");
        }

        @ParameterizedTest
        @CsvSource({"top=0, from 1 to 100 instead of top=0.", "top=101, from 1 to 100", "after=x, instead of after=x."})
        void with_a_malformed_question_is_refused(String question, String saying) throws Exception {
            assertMalformed("/api/figures/2024?" + question, saying);
        }
    }

    @Nested
    class A_trend {
        @Test
        void shows_every_year_oldest_first_at_one_position() throws Exception {
            register("ghana");
            server.record(Signing.of("a1", "2024-05-02").by("ghana").event());
            long last = server.record(Signing.of("a2", "2022-05-02").by("ghana").event());

            JsonNode trend = server.get("/api/figures?from=2020&to=2024", last);

            assertThat(trend.get("position").asLong()).isEqualTo(last);
            assertThat(trend.get("years"))
                    .extracting(year -> year.get("year").asInt())
                    .containsExactly(2020, 2021, 2022, 2023, 2024);
            assertThat(trend.get("years"))
                    .extracting(year -> year.at("/agreements/signed").asInt())
                    .containsExactly(0, 0, 1, 0, 1);
            assertThat(trend.get("years"))
                    .allSatisfy(
                            year -> assertThat(year.get("position").asLong()).isEqualTo(last));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "?from=2020", "?to=2020", "?from=2021&to=2020", "?from=1950&to=2000", "?from=x&to=2020"})
        void without_its_years_in_order_is_refused(String question) throws Exception {
            assertMalformed("/api/figures" + question, "Ask for ");
        }

        @Test
        void may_be_fifty_years_long() throws Exception {
            assertThat(server.get("/api/figures?from=1951&to=2000").body().get("years"))
                    .hasSize(50);
        }
    }

    @Nested
    class Lines {
        @Test
        void add_up_to_the_figure_whole_and_split() throws Exception {
            register("ghana");
            long signed = server.record(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "0.05")
                    .cash("SELF", "0.05")
                    .regions("AFR:33.33|EUR:66.67")
                    .event());

            JsonNode whole = server.get("/api/figures/2024/lines", signed);
            JsonNode split = server.get("/api/figures/2024/lines?dimension=region", signed);

            assertThat(whole.get("position").asLong()).isEqualTo(signed);
            assertThat(whole.get("lines"))
                    .extracting(line -> line.get("contributor").asString()
                            + ' '
                            + line.get("usd").asString())
                    .containsExactly("ghana 0.05", "SELF 0.05");
            assertThat(split.get("lines"))
                    .extracting(line -> line.get("region").asString()
                            + ' '
                            + line.get("usd").asString())
                    .containsExactly("AFR 0.02", "EUR 0.03", "AFR 0.01", "EUR 0.04");
        }

        @Test
        void tell_what_makes_them_count_as_they_do() throws Exception {
            register("ghana");
            register("telco");
            long signed = server.record(Signing.of("a1", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "10.00")
                    .cash("telco", "5.00")
                    .event());
            long amended = server.record(new AgreementAmended(
                    new PartnershipId("a1"),
                    new Amendment(
                            new AmendmentId("m1"),
                            "A-1",
                            LocalDate.parse("2024-09-01"),
                            List.of(cash("ghana", "-1.00"))),
                    "Less is needed."));
            long corrected = server.record(new AgreementCorrected(
                    new PartnershipId("a1"), new Correction.OfContribution(1, cash("telco", "6.00")), "A slip."));
            long merged = server.record(new PartnerMerged(new PartnerId("telco"), new PartnerId("ghana"), null));

            JsonNode lines = server.get("/api/figures/2024/lines", merged).get("lines");

            assertThat(lines)
                    .extracting(line -> line.get("index").asInt() + " "
                            + line.get("contributor").asString() + ' '
                            + line.get("usd").asString() + ' '
                            + line.path("amendment").asString("-") + ' '
                            + line.get("position").asLong())
                    .containsExactly(
                            "0 ghana 10.00 - " + signed, "1 ghana 6.00 - " + corrected, "2 ghana -1.00 A-1 " + amended);
            assertThat(server.get("/api/figures/2024")
                            .body()
                            .at("/partners/total")
                            .asInt())
                    .isEqualTo(1);
        }

        @Test
        void are_none_after_the_agreement_was_cancelled() throws Exception {
            register("ghana");
            server.record(Signing.of("a1", "2024-05-02").by("ghana").event());
            long cancelled = server.record(cancelled("a1"));

            assertThat(server.get("/api/figures/2024/lines", cancelled).get("lines"))
                    .isEmpty();
        }

        @Test
        void split_by_what_does_not_exist_are_refused() throws Exception {
            assertMalformed(
                    "/api/figures/2024/lines?dimension=country",
                    "Ask for one of region, priority instead of dimension=country.");
        }
    }

    @Test
    void a_restart_goes_on_from_what_was_saved() throws Exception {
        register("ghana");
        long signed = server.record(
                Signing.of("a1", "2024-05-02").by("ghana").cash("ghana", "5.00").event());
        JsonNode before = server.get("/api/figures/2024", signed);
        server.close();

        try (FiguresServer again = new FiguresServer(ledger)) {
            assertThat(again.get("/api/figures/2024", signed)).isEqualTo(before);
        }
        assertThat(ledger.checkpoint("figures"))
                .hasValueSatisfying(
                        checkpoint -> assertThat(checkpoint.position()).isEqualTo(signed));
    }

    private long register(String partner) {
        return server.record(new PartnerRegistered(
                new PartnerId(partner), partner, PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "CH"));
    }

    private static Contribution cash(String contributor, String usd) {
        return Signing.of("any", "2024-01-01")
                .cash(contributor, usd)
                .event()
                .contributions()
                .getFirst();
    }

    private static PartnershipEnded cancelled(String partnership) {
        return new PartnershipEnded(
                Signing.of(partnership, "2024-05-02").event().partnership(),
                Outcome.CANCELLED,
                LocalDate.parse("2026-01-01"),
                "It came to nothing.");
    }

    private void assertMalformed(String path, String saying) throws IOException, InterruptedException {
        Answer answer = server.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("detail").asString()).contains(saying);
    }
}
