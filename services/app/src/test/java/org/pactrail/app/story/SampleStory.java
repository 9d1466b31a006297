package org.pactrail.app.story;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures that the published report of 2024 can be held against, as a dashboard reads them, the same on every ledger. A storage's
 * test extends it and says where the ledger is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleStory {
    private static final String[] TEN_LARGEST = {
        "19820000.00 European Union, represented by the European Commission",
        "1820000.00 United Nations Children's Fund",
        "1750000.00 United Nations Office for Disaster Risk Reduction",
        "1090000.00 Deutsche Gesellschaft für Internationale Zusammenarbeit GmbH",
        "960000.00 World Meteorological Organization",
        "650000.00 Department of Infrastructure, Transport, Regional Development, Communications and the Arts, Australia",
        "560000.00 Foreign, Commonwealth and Development Office, United Kingdom",
        "430000.00 Ministry of Information Technologies and Communications, Colombia",
        "410000.00 EYGS LLP",
        "370000.00 Ministry of Science and ICT, Republic of Korea"
    };

    private RunningPactrail pactrail;
    private PactrailClient dashboard;
    private JsonNode figures;

    /** Starts Pactrail with the sample, each time on the same ledger, which is new the first time. */
    abstract RunningPactrail start();

    @BeforeAll
    void startOnce() {
        pactrail = start();
        dashboard = pactrail.as(Role.DASHBOARD);
        figures = dashboard.get("/api/figures/2024").json();
    }

    @AfterAll
    void stop() throws InterruptedException {
        pactrail.close();
    }

    @Test
    void eighty_nine_agreements_were_signed_and_fifty_three_of_them_brought_contributions() {
        assertThat(figures.at("/agreements").toString()).isEqualTo("{\"signed\":89,\"withContributions\":53}");
    }

    @Test
    void ninety_two_percent_of_the_contributions_came_from_partners() {
        assertThat(texts(figures.get("contributionsUsd")))
                .containsEntry("total", "33800000.00")
                .containsEntry("partners", "31100000.00")
                .containsEntry("own", "2700000.00")
                .containsEntry("partnersPercent", "92.0")
                .containsEntry("ownPercent", "8.0")
                .containsEntry("notConverted", "0");
    }

    @Test
    void seventy_three_partners_took_part_and_thirty_three_of_them_paid() {
        assertThat(figures.at("/partners/total").asInt()).isEqualTo(73);
        assertThat(figures.at("/partners/financial").asInt()).isEqualTo(33);
        assertThat(texts(figures.at("/partners/byMembership")))
                .containsEntry("MEMBER_STATE", "19")
                .containsEntry("SECTOR_MEMBER", "7")
                .containsEntry("ACADEMIA", "3")
                .containsEntry("REGIONAL_OR_INTERNATIONAL_ORGANIZATION", "2");
    }

    @Test
    void the_ten_largest_stand_in_the_order_of_their_amounts() {
        assertThat(items(figures.get("topFinancialPartners")).stream()
                        .map(top -> top.get("usd").asString()
                                + ' '
                                + top.get("name").asString()))
                .containsExactly(TEN_LARGEST);
    }

    @Test
    void regions_and_priorities_each_share_out_the_whole_money() {
        assertThat(sum(figures.get("byRegion"))).isEqualTo("33800000.00");
        assertThat(sum(figures.get("byPriority"))).isEqualTo("33800000.00");
    }

    @ParameterizedTest
    @CsvSource({"''", "?dimension=region", "?dimension=priority"})
    void the_lines_add_up_to_the_total_however_they_are_split(String split) {
        JsonNode lines = dashboard.get("/api/figures/2024/lines" + split).json().get("lines");

        assertThat(sum(lines)).isEqualTo("33800000.00");
        assertThat(items(lines).stream()
                        .map(line -> line.get("partnership").asString())
                        .distinct())
                .hasSize(89);
    }

    @Test
    void the_trend_shows_five_years_oldest_first() {
        JsonNode years = dashboard.get("/api/figures?from=2020&to=2024").json().get("years");

        assertThat(items(years).stream().map(year -> year.get("year").asInt()))
                .containsExactly(2020, 2021, 2022, 2023, 2024);
        assertThat(items(years))
                .allSatisfy(year ->
                        assertThat(year.at("/agreements/signed").asInt()).isPositive());
        assertThat(figuresOf(years.get(4))).isEqualTo(figuresOf(figures));
    }

    @Test
    void started_again_on_the_same_ledger_it_writes_nothing_and_says_the_same() {
        String head = dashboard.get("/api/ledger/head").text();
        String years = trendAt(head);

        pactrail.close();
        pactrail = start();
        dashboard = pactrail.as(Role.DASHBOARD);

        assertThat(dashboard.get("/api/ledger/head").text()).isEqualTo(head);
        assertThat(trendAt(head)).isEqualTo(years);
    }

    private String trendAt(String head) {
        long position = Long.parseLong(head.replaceFirst(".*\"position\":([0-9]+).*", "$1"));
        return dashboard.get("/api/figures?from=2020&to=2024", position).text();
    }

    private static Map<String, String> texts(JsonNode object) {
        return object.properties().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    private static String sum(JsonNode rows) {
        return items(rows).stream()
                .map(row -> new BigDecimal(row.get("usd").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** A year's figures without the position, which others move on. */
    private static String figuresOf(JsonNode year) {
        return ((ObjectNode) year.deepCopy())
                .without(List.of("position", "recordedAt"))
                .toString();
    }
}
