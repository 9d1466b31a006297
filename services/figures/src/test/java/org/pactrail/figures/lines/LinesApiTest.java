package org.pactrail.figures.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.FiguresServer;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import tools.jackson.databind.JsonNode;

/** The lines behind the figures, over HTTP: narrowed, paged, and as files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinesApiTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final FiguresServer server = new FiguresServer(ledger);
    private long head;

    @BeforeAll
    void sign() {
        partner("ghana", "Ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE);
        partner("evil", "=HYPERLINK(\"http://example.org\")", PartnerType.ACADEMIA, Membership.ACADEMIA);
        partner("telco", "Telco, \"the\" first", PartnerType.PRIVATE_SECTOR, Membership.SECTOR_MEMBER);
        for (int i = 1; i <= 60; i++) {
            Signing signing = Signing.of("a" + i, "2024-05-02").by("ghana", "telco");
            head = server.record((i % 2 == 0
                            ? signing.cash("ghana", "2.01").regions("AFR:50|EUR:50")
                            : signing.inKind("telco", "1.00").cash("SELF", "0.50"))
                    .event());
        }
    }

    @AfterAll
    void stop() {
        server.close();
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contributor=ghana                  | 30 | 60.30
            contributor=SELF                   | 30 | 15.00
            type=PRIVATE_SECTOR                | 30 | 30.00
            membership=MEMBER_STATE            | 30 | 60.30
            membership=ASSOCIATE               |  0 | 0.00
            kind=IN_KIND                       | 30 | 30.00
            region=AFR                         | 30 | 30.30
            region=EUR&kind=CASH               | 30 | 30.00
            region=UNALLOCATED                 | 60 | 45.00
            dimension=region                   | 120 | 105.30
            priority=UNALLOCATED               | 90 | 105.30
            cell=contributionsUsd.own          | 30 | 15.00
            cell=byRegion.AFR.usd              | 30 | 30.30
            cell=contributionsUsd.cash&contributor=SELF | 30 | 15.00
            """)
    void are_narrowed_and_added_up(String filters, int total, String usd) throws Exception {
        JsonNode lines = server.get("/api/figures/2024/lines?" + filters, head);

        assertThat(lines.get("lines")).hasSize(total);
        assertThat(lines.get("total").asInt()).isEqualTo(total);
        assertThat(lines.get("usd").asString()).isEqualTo(usd);
    }

    @Test
    void are_not_narrowed_by_headers() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/figures/2024/lines.csv?after=" + head))
                .header("Region", "AFR")
                .header("Known-At", "2001-01-01T00:00:00Z")
                .build();
        String csv = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();

        assertThat(csv.lines()).hasSize(91);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agreements.signed                  |
            agreements.withContributions       | contributions=true
            contributionsUsd.partners          | contributors=PARTNERS
            contributionsUsd.own               | contributor=SELF
            contributionsUsd.inKind            | kind=IN_KIND
            contributionsUsd.notConverted      | converted=false
            partners.financial                 | financial=true
            partners.byMembership.MEMBER_STATE | membership=MEMBER_STATE
            partners.usdByType.GOVERNMENT      | type=GOVERNMENT
            topFinancialPartners.ghana.usd     | contributor=ghana
            byRegion.AFR.agreements            | region=AFR
            byPriority.UNALLOCATED.usd         | priority=UNALLOCATED
            """)
    void are_named_by_a_figures_passport_with_what_narrows_them(String cell, @Nullable String filters)
            throws Exception {
        JsonNode passport = server.get("/api/figures/2024/passport?cell=" + cell, head);
        JsonNode lines = server.get(passport.get("lines").asString()).body();

        assertThat(passport.get("filters").properties().stream()
                        .map(filter -> filter.getKey() + '=' + filter.getValue().asString()))
                .containsExactlyElementsOf(filters == null ? List.of() : List.of(filters));
        assertThat(lines.get("position").asLong())
                .isEqualTo(passport.get("position").asLong());
        assertThat(StreamSupport.stream(lines.get("lines").spliterator(), false)
                        .map(line -> new BigDecimal(line.get("adds").asString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(passport.get("value").asString());
    }

    @Test
    void are_paged_and_no_line_is_on_two_pages_or_on_none() throws Exception {
        JsonNode first = server.get("/api/figures/2024/lines?page=1", head);
        JsonNode second = server.get("/api/figures/2024/lines?page=2", head);

        assertThat(first.get("pages").asInt()).isEqualTo(2);
        assertThat(first.get("total").asInt()).isEqualTo(90);
        assertThat(first.get("usd").asString()).isEqualTo("105.30");
        assertThat(StreamSupport.stream(first.get("lines").spliterator(), false).toList())
                .hasSize(50)
                .doesNotContainAnyElementsOf(second.get("lines"));
        assertThat(second.get("lines")).hasSize(40);
        assertThat(server.get("/api/figures/2024/lines?page=3", head).get("lines"))
                .isEmpty();
    }

    @Test
    void of_a_cell_say_what_each_adds_to_it() throws Exception {
        JsonNode lines = server.get("/api/figures/2024/lines?cell=partners.byType.GOVERNMENT", head);

        assertThat(lines.get("value").asString()).isEqualTo("1");
        assertThat(lines.get("unit").asString()).isEqualTo("COUNT");
        assertThat(lines.at("/lines/0/name").asString()).isEqualTo("Ghana");
        assertThat(lines.at("/lines/0/adds").asString()).isEqualTo("1");
    }

    @Test
    void come_as_a_file_with_the_same_rows() throws Exception {
        HttpResponse<byte[]> csv = file("/api/figures/2024/lines.csv?kind=IN_KIND&after=" + head);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"2024-lines.csv\"");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines())
                .hasSize(31)
                .startsWith(
                        "partnership,reference,contributor,name,type,membership,region,priority,usd,amount,currency,kind,amendment,event,position,adds")
                .contains(
                        "a1,REF-a1,telco,\"Telco, \"\"the\"\" first\",PRIVATE_SECTOR,SECTOR_MEMBER,,,1.00,1.00,USD,IN_KIND,,"
                                + ledger.read(3, 1).getFirst().id() + ",3,");

        HttpResponse<byte[]> excel = file("/api/figures/2024/lines.xlsx?cell=byRegion.AFR.usd&after=" + head);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(excel.body()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(30);
            assertThat(sheet.getRow(1).getCell(8).getNumericCellValue()).isEqualTo(1.01);
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).isEqualTo("AFR");
        }
    }

    @Test
    void hold_no_formula_that_a_spreadsheet_would_work_out() throws Exception {
        head = server.record(Signing.of("-1+1", "2022-05-02")
                .by("evil")
                .contribution("evil", "-3.00", "USD", ContributionKind.CASH, "-3.00")
                .event());

        HttpResponse<byte[]> csv = file("/api/figures/2022/lines.csv?after=" + head);
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"", ",-3.00,-3.00,USD");
    }

    private HttpResponse<byte[]> file(String path) throws Exception {
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Pactrail-Position")).hasValue(Long.toString(head));
        return file;
    }

    private void partner(String id, String name, PartnerType type, Membership membership) {
        server.record(new PartnerRegistered(new PartnerId(id), name, type, membership, "GH"));
    }
}
