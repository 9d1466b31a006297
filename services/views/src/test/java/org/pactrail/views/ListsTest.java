package org.pactrail.views;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.cash;
import static org.pactrail.views.story.Happened.expected;
import static org.pactrail.views.story.Happened.ids;
import static org.pactrail.views.story.Happened.merged;
import static org.pactrail.views.story.Happened.negotiation;
import static org.pactrail.views.story.Happened.next;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.outreach;
import static org.pactrail.views.story.Happened.signed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.views.ViewsServer.Answer;
import org.pactrail.views.story.Story;
import tools.jackson.databind.JsonNode;

/** Asks every list for its pages and orders, and for partners, officers and codes that do not exist. */
class ListsTest {
    private static final Story STORY = Story.of(
                    registered("p", "Zambia", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "ZM"),
                    registered("q", "éclair Bank", PartnerType.FINANCIAL_INSTITUTION, Membership.NONE, "FR"),
                    registered("r", "Argo Ltd", PartnerType.PRIVATE_SECTOR, Membership.SECTOR_MEMBER, "CH"),
                    registered("s", "Argo Limited", PartnerType.PRIVATE_SECTOR, Membership.SECTOR_MEMBER, "CH"),
                    opened("c", "Broadband", "eve", "p"),
                    opened("b", "académie", "juma", "p", "q"),
                    hoping("a", "Cables", "eve", "AFR", "DIGITAL_TRANSFORMATION"),
                    expected("c", "200", "USD"),
                    expected("b", "90", "EUR"),
                    outreach("b", DAY, next("Call", DAY.plusDays(9))),
                    outreach("a", DAY.minusDays(1), next("Write", DAY.plusDays(2))),
                    negotiation("a", DAY),
                    signed("a", "R-1", ids("p"), cash("p", "1000", "USD", "1000.00")))
            .then(merged("s", "r"))
            .then(
                    new PartnershipAssigned(new PartnershipId("c"), "li", null),
                    new PartnershipAssigned(new PartnershipId("c"), "eve", null),
                    cancelling("2", "ben"),
                    cancelling("1", "zoe"),
                    saved("Big"),
                    saved("Mine"));
    private static final int LAST = STORY.events().size() - 1;

    private static Ledger ledger;
    private static ViewsServer server;

    @BeforeAll
    static void append() {
        ledger = InMemoryLedgerStore.ledger();
        STORY.appendTo(ledger, 0);
        server = new ViewsServer(ledger);
        server.get("/api/ledger/head?after=" + LAST);
    }

    @AfterAll
    static void close() {
        server.close();
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/partnerships             | partnerships | a b c
            /api/partnerships?sort=       | partnerships | a b c
            /api/partnerships?sort=opened | partnerships | c b a
            /api/partnerships?sort=-opened | partnerships | a b c
            /api/partnerships?sort=title  | partnerships | b c a
            /api/partnerships?sort=-title | partnerships | a c b
            /api/partnerships?sort=stage  | partnerships | b c a
            /api/partnerships?sort=stageSince | partnerships | b c a
            /api/partnerships?sort=officer | partnerships | a c b
            /api/partnerships?sort=-officer | partnerships | b a c
            /api/partnerships?sort=signedOn | partnerships | a b c
            /api/partnerships?sort=usd    | partnerships | c a b
            /api/partnerships?sort=-usd   | partnerships | a c b
            /api/partnerships?sort=lastOutreachOn | partnerships | a b c
            /api/partnerships?sort=-nextStep | partnerships | b a c
            /api/partnerships?officer=eve&sort=title | partnerships | c a
            /api/partnerships?query=a&sort=-title&size=2&page=2 | partnerships | b
            /api/partners                 | partners | r q p
            /api/partners?sort=-name      | partners | p q r
            /api/partners?sort=name&merged=true | partners | s r q p
            /api/partners?sort=country    | partners | r q p
            /api/partners?sort=type&merged=true | partners | q p r s
            /api/partners?sort=membership | partners | p q r
            /api/partners?sort=partnerships | partners | r q p
            /api/partners?sort=-partnerships&size=1 | partners | p
            /api/partners?query=argo&merged=true&sort=-name | partners | r s
            /api/partners?type=PRIVATE_SECTOR | partners | r
            /api/partners?type=PRIVATE_SECTOR&merged=true | partners | s r
            /api/partners?type=ACADEMIA   | partners | ''
            /api/partners?membership=NONE | partners | q
            /api/partners?country=ZM&membership=MEMBER_STATE&type=GOVERNMENT | partners | p
            /api/partners?country=FR&query=zambia | partners | ''
            /api/partners?country=KE      | partners | ''
            /api/partners?type=&membership=&country=%20 | partners | r q p
            /api/approvals                | changes | 2 1
            /api/approvals?sort=-proposedAt | changes | 1 2
            /api/approvals?sort=author&page=2&size=1 | changes | 1
            /api/approvals?sort=title     | changes | 1 2
            /api/partners/duplicates?name=argo%20ltd&sort=name | candidates | r
            """)
    void a_list_is_in_the_order_that_is_asked_for(String path, String field, String ids) {
        Answer answer = server.get(path);

        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        assertThat(answer.json()
                        .at("/" + field)
                        .valueStream()
                        .map(item -> item.get("id").asString())
                        .collect(joining(" ")))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/partnerships?page=1     | partnerships | 1 1 3 3
            /api/partnerships?size=2     | partnerships | 1 2 3 2
            /api/partnerships?size=2&page=2 | partnerships | 2 2 3 1
            /api/partnerships?size=2&page=3 | partnerships | 3 2 3 0
            /api/partnerships?page=1000000&size=200&sort=title | partnerships | 1000000 1 3 0
            /api/partnerships?stage=LOST | partnerships | 1 1 0 0
            /api/partnerships?query=nothing&page=9 | partnerships | 9 1 0 0
            /api/partners?size=1         | partners | 1 3 3 1
            /api/partners?size=1&page=4  | partners | 4 3 3 0
            /api/partners?query=nobody   | partners | 1 1 0 0
            /api/approvals?size=1        | changes | 1 2 2 1
            /api/approvals?page=2        | changes | 2 1 2 0
            /api/filters?page=1          | filters | 1 1 2 2
            /api/filters?page=3&size=1   | filters | 3 2 2 0
            /api/filters?sort=-name&size=1 | filters | 1 2 2 1
            /api/partners/duplicates?name=Fiji | candidates | 1 1 0 0
            /api/partners/duplicates?name=Zambia&page=2 | candidates | 2 1 1 0
            """)
    void a_list_has_true_pages_and_the_page_beyond_the_last_is_empty(String path, String field, String numbers) {
        JsonNode list = server.as("eve", path).json();

        assertThat("%s %s %s %s"
                        .formatted(
                                list.get("page"),
                                list.get("pages"),
                                list.get("total"),
                                list.get(field).size()))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/partnerships | opened, title, stage, stageSince, officer, signedOn, usd, lastOutreachOn, nextStep
            /api/partners     | name, country, type, membership, partnerships
            /api/approvals    | proposedAt, title, author
            /api/filters      | name
            /api/partners/duplicates?name=Fiji | likeness, name
            """)
    void a_page_or_an_order_that_cannot_be_is_refused(String path, String orders) {
        String with = path.contains("?") ? path + '&' : path + '?';
        for (String bad : List.of("page=0", "page=-1", "page=two", "page=1.5", "page=1000001", "size=0", "size=201")) {
            assertRefused(server.as("eve", with + bad), "instead of " + bad);
        }
        assertRefused(server.as("eve", with + "sort=colour"), "Sort by one of " + orders + ", with a minus");
        assertRefused(server.as("eve", with + "sort=-"), "instead of sort=-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/partnerships?officer=nobody  | GET /api/users lists, instead of officer=nobody
            /api/partnerships?officer=Eve     | instead of officer=Eve
            /api/board?officer=nobody         | GET /api/users lists, instead of officer=nobody
            /api/work?officer=nobody          | GET /api/users lists, instead of officer=nobody
            /api/partnerships?partner=nobody  | GET /api/partners?query=NAME lists instead of partner=nobody
            /api/partnerships?partner=a       | instead of partner=a
            /api/board?partner=nobody         | instead of partner=nobody
            /api/partnerships?region=MARS     | Ask for one of AFR, AMS, ARB, ASP, CIS, EUR, GLOBAL instead of region=MARS
            /api/partnerships?region=afr      | instead of region=afr
            /api/board?region=MARS            | instead of region=MARS
            /api/partnerships?priority=X      | Ask for one of DIGITAL_TRANSFORMATION instead of priority=X
            /api/board?priority=X             | instead of priority=X
            /api/partnerships?stage=WON       | Ask for one of PROSPECT, NEGOTIATION, SIGNED, FUNDED, LOST, WITHDRAWN
            /api/board?stage=signed           | instead of stage=signed
            /api/partners?type=BANK           | Ask for one of GOVERNMENT, UN_ORGANIZATION
            /api/partners?membership=BANK     | Ask for one of MEMBER_STATE, SECTOR_MEMBER
            /api/partners?country=XX          | two-letter code (ISO 3166-1), such as CH, instead of country=XX
            /api/partners?country=zm          | instead of country=zm
            /api/partners?merged=yes          | Say true or false instead of merged=yes
            """)
    void a_name_or_a_code_that_does_not_exist_is_refused_and_never_answered_with_an_empty_list(
            String path, String part) {
        assertRefused(server.get(path), part);
        assertRefused(server.get(path + "&position=-1"), path.contains("/work") ? "not a parameter" : part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "officer=li", // had a partnership once
                "officer=eve&stage=LOST",
                "region=GLOBAL",
                "priority=DIGITAL_TRANSFORMATION", // hoped for before signature only
                "partner=s"
            })
    void a_name_or_a_code_that_exists_may_have_an_empty_list(String narrowing) {
        assertThat(server.get("/api/partnerships?" + narrowing).at("/total")).isEqualTo("0");
    }

    @Test
    void callers_may_ask_for_their_own_partnerships_before_they_have_any() {
        assertThat(server.as("new", "/api/partnerships?officer=new").at("/total"))
                .isEqualTo("0");
        assertThat(server.as("new", "/api/work?officer=new").at("/officer")).isEqualTo("\"new\"");
        assertThat(server.as("new", "/api/work").status()).isEqualTo(200);
        assertThat(server.as("new", "/api/board?officer=new").status()).isEqualTo(200);
    }

    @Test
    void names_that_cards_had_are_in_the_checkpoint() {
        InMemoryLedgerStore own = new InMemoryLedgerStore();
        String path = "/api/partnerships?officer=li&priority=DIGITAL_TRANSFORMATION&after=" + LAST;
        try (Ledger first = SequencedLedger.on(own);
                ViewsServer service = new ViewsServer(first)) {
            STORY.appendTo(first, 0);
            assertThat(service.get(path).status()).isEqualTo(200);
        }
        try (Ledger second = SequencedLedger.on(own.reopened());
                ViewsServer service = new ViewsServer(second)) {
            assertThat(second.checkpoint("directory")).isPresent();
            assertThat(service.get(path).at("/total")).isEqualTo("0");
        }
    }

    @Test
    void a_priority_before_any_has_a_share_is_refused_with_the_advice_to_leave_it_out() {
        try (Ledger empty = InMemoryLedgerStore.ledger();
                ViewsServer service = new ViewsServer(empty)) {
            assertRefused(service.get("/api/partnerships?priority=X"), "Leave priority out, for there is none yet,");
        }
    }

    private static void assertRefused(Answer answer, String part) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/detail").asString()).contains(part).endsWith(".");
    }

    private static PartnerRegistered registered(
            String id, String name, PartnerType type, Membership membership, String country) {
        return new PartnerRegistered(new PartnerId(id), name, type, membership, country);
    }

    private static PartnershipOpened hoping(String id, String title, String officer, String region, String priority) {
        return new PartnershipOpened(
                new PartnershipId(id),
                title,
                List.of(),
                officer,
                Allocation.of(Map.of(region, new BigDecimal("100"))),
                Allocation.of(Map.of(priority, new BigDecimal("100"))));
    }

    private static ChangeProposed cancelling(String change, String author) {
        return new ChangeProposed(
                new PartnershipId("a"), new ChangeId(change), author, new Change.Cancel(DAY), "No budget");
    }

    private static FilterSaved saved(String name) {
        return new FilterSaved("eve", name, new TreeMap<>(Map.of("officer", "eve")));
    }
}
