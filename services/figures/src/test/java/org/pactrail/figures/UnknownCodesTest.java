package org.pactrail.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.FiguresServer.Answer;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;

/** A question that names a code or an id that does not exist is refused, and never answered with a zero. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownCodesTest {
    private static final String REGIONS =
            "Ask for one of AFR, AMS, ARB, ASP, CIS, EUR, GLOBAL, UNALLOCATED instead of ";
    private static final String PRIORITIES =
            "Ask for one of ENABLING_ENVIRONMENT, RESOURCE_MOBILIZATION, UNALLOCATED instead of ";

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final FiguresServer server = new FiguresServer(ledger);
    private long head;

    @BeforeAll
    void sign() throws Exception {
        server.registerGhana();
        server.record(Signing.of("a1", "2024-05-02")
                .by("ghana")
                .cash("ghana", "5.00")
                .regions("AFR:100")
                .priorities("RESOURCE_MOBILIZATION:100")
                .event());
        head = server.record(new AgreementCorrected(
                new PartnershipId("a1"),
                new Correction.Priorities(Signing.allocation("ENABLING_ENVIRONMENT:100")),
                "It was the other one."));
        server.caughtUp(head);
    }

    @AfterAll
    void stop() {
        server.close();
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            passport?cell=byRegion.MARS.usd               | regions    | cell=byRegion.MARS.usd
            passport?cell=byRegion.afr.agreements         | regions    | cell=byRegion.afr.agreements
            passport?cell=byPriority.SPACE.usd            | priorities | cell=byPriority.SPACE.usd
            passport?cell=byPriority.SPACE.agreements     | priorities | cell=byPriority.SPACE.agreements
            lines?cell=byRegion.MARS.usd                  | regions    | cell=byRegion.MARS.usd
            lines?region=afr                              | regions    | region=afr
            lines.csv?region=MARS                         | regions    | region=MARS
            lines?priority=enabling_environment           | priorities | priority=enabling_environment
            lines.xlsx?priority=SPACE&position=0          | priorities | priority=SPACE
            """)
    void a_region_or_priority_that_does_not_exist_is_refused_with_those_that_do(
            String question, String codes, String sent) throws Exception {
        assertRefused(question, (codes.equals("regions") ? REGIONS : PRIORITIES) + sent + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            passport?cell=partners.byType.BANK          | Ask for one of GOVERNMENT, UN_ORGANIZATION,
            passport?cell=partners.usdByType.bank       | Ask for one of GOVERNMENT, UN_ORGANIZATION,
            passport?cell=partners.byMembership.STATE   | Ask for one of MEMBER_STATE, SECTOR_MEMBER,
            lines?type=BANK                             | Ask for one of GOVERNMENT, UN_ORGANIZATION,
            lines?membership=member_state               | Ask for one of MEMBER_STATE, SECTOR_MEMBER,
            lines?kind=GOLD                             | Ask for one of CASH, IN_KIND
            lines?dimension=country                     | Ask for one of region, priority
            lines?definitions=3                         | Ask for one of 1, 2
            """)
    void a_code_of_a_fixed_list_that_does_not_exist_is_refused_with_the_list(String question, String start)
            throws Exception {
        Answer answer = server.get("/api/figures/2024/" + question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("detail").asString())
                .startsWith(start)
                .endsWith(" instead of " + question.substring(question.indexOf('?') + 1) + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lines?contributor=nobody                          | contributor=nobody
            lines?contributor=nobody&position=0               | contributor=nobody
            lines.csv?contributor=self                        | contributor=self
            passport?cell=topFinancialPartners.nobody.usd     | cell=topFinancialPartners.nobody.usd
            lines.xlsx?cell=topFinancialPartners.nobody.usd   | cell=topFinancialPartners.nobody.usd
            """)
    void a_partner_that_does_not_exist_is_refused_with_where_those_are_listed_that_do(String question, String sent)
            throws Exception {
        assertRefused(question, "Ask for one that /api/partners lists instead of " + sent + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "lines?contributor=SELF",
        "lines?contributor=ghana&position=-1",
        "lines?region=GLOBAL",
        "lines?region=UNALLOCATED",
        "lines?priority=UNALLOCATED",
        "lines?priority=ENABLING_ENVIRONMENT",
        "lines?priority=RESOURCE_MOBILIZATION",
        "passport?cell=byPriority.RESOURCE_MOBILIZATION.usd",
        "passport?cell=byRegion.CIS.usd",
        "passport?cell=topFinancialPartners.ghana.usd&position=0"
    })
    void a_code_or_id_that_exists_may_have_nothing(String question) throws Exception {
        Answer answer = server.get("/api/figures/2024/" + question);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    @Test
    void a_priority_is_known_after_a_restart() throws Exception {
        try (Ledger its = InMemoryLedgerStore.ledger()) {
            long signed;
            try (FiguresServer before = new FiguresServer(its)) {
                before.registerGhana();
                signed = before.record(Signing.of("a1", "2024-05-02")
                        .by("ghana")
                        .priorities("ENABLING_ENVIRONMENT:100")
                        .event());
                before.caughtUp(signed);
            }
            try (FiguresServer again = new FiguresServer(its)) {
                String lines = "/api/figures/2024/lines?priority=";
                assertThat(again.get(lines + "ENABLING_ENVIRONMENT&after=" + signed)
                                .status())
                        .isEqualTo(200);
                assertThat(again.get(lines + "SPACE").status()).isEqualTo(400);
            }
        }
    }

    private void assertRefused(String question, String detail) throws Exception {
        Answer answer = server.get("/api/figures/2024/" + question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("detail").asString()).isEqualTo(detail);
    }
}
