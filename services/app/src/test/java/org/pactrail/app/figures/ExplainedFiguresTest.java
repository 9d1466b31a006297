package org.pactrail.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.items;
import static org.pactrail.app.support.Office.made;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.FreshFold;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.Ledger;
import tools.jackson.databind.JsonNode;

/**
 * The sample after five hundred more changes: every number is what a fold from the first entry says, is what its lines add up to, and
 * differs from what was published by its causes and nothing else. {@code -Dpactrail.later.seed=…} for other changes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedFiguresTest {
    private static final long SEED = Long.getLong("pactrail.later.seed", 7);
    private static final int CHANGES = 500;
    private static final int EDITIONS = 50;
    private static final int PAIRS = 1_000;

    private RunningPactrail pactrail;
    private Office office;
    private Ledger ledger;
    private final List<String> editions = new ArrayList<>();

    @BeforeAll
    void change(@TempDir Path folder) {
        System.out.println("later changes: seed=" + SEED);
        pactrail = RunningPactrail.withSample(folder.resolve("ledger.db"));
        office = Office.of(pactrail);
        ledger = pactrail.part(Ledger.class);
        LaterChanges changes = new LaterChanges(office, SEED);
        for (int i = 0; i < CHANGES; i++) {
            if (i % (CHANGES / EDITIONS) == 0) {
                String definitions = i % 3 == 0 ? "2" : "1";
                editions.add(made(office.approver().post("/api/figures/2024/editions", """
                        {"title":"After %d changes","definitions":"%s"}""".formatted(i, definitions))));
            }
            changes.next();
        }
    }

    @AfterAll
    void stop() {
        pactrail.close();
    }

    @Test
    void at_any_position_any_number_is_what_a_fresh_fold_says_and_what_its_lines_add_up_to() {
        Random random = new Random(SEED);
        Map<String, Integer> asked = new HashMap<>();
        for (int i = 0; i < PAIRS / 10; i++) {
            long position = random.nextLong(-1, office.head() + 1);
            int year = 2022 + random.nextInt(3);
            String definitions = random.nextBoolean() ? "1" : "2";
            SortedMap<String, BigDecimal> cells = FreshFold.cells(ledger, position, year, definitions);
            List<String> names = cells.keySet().stream()
                    .filter(name -> !name.endsWith("Percent"))
                    .toList();
            for (int j = 0; j < 10; j++) {
                String cell = names.get(random.nextInt(names.size()));
                assertAnswer(year, cell, position, definitions, cells.get(cell));
                asked.merge(cell.replaceAll("\\..*", ""), 1, Integer::sum);
            }
        }
        System.out.println("cells asked about: " + asked);
        assertThat(asked).hasSize(6);
    }

    private void assertAnswer(int year, String cell, long position, String definitions, BigDecimal value) {
        String question = "/api/figures/" + year + "/lines?cell=" + URLEncoder.encode(cell, StandardCharsets.UTF_8)
                + "&position=" + position + "&definitions=" + definitions;
        JsonNode answer = office.dashboard().get(question).json();
        assertThat(new BigDecimal(answer.get("value").asString())).as(question).isEqualTo(value);
        BigDecimal sum = items(answer.get("lines")).stream()
                .map(line -> new BigDecimal(line.get("adds").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).as(question).isEqualByComparingTo(value);
    }

    @Test
    void between_any_two_editions_the_causes_add_up_to_the_difference_in_every_cell() throws Exception {
        Map<String, SortedMap<String, BigDecimal>> published = new HashMap<>();
        Map<String, Integer> causes = new ConcurrentHashMap<>();
        for (String edition : editions) {
            JsonNode told =
                    office.auditor().get("/api/figures/editions/" + edition).json();
            published.put(
                    edition,
                    FreshFold.cells(
                            ledger,
                            told.get("position").asLong(),
                            2024,
                            told.get("definitions").asString()));
        }
        List<Future<?>> pairs = new ArrayList<>();
        try (ExecutorService auditors = Executors.newFixedThreadPool(2)) { // as many as are worked out at once
            for (int i = 0; i < EDITIONS; i++) {
                int from = i;
                for (int to = from % 9 == 0 ? 0 : from + 1; to < EDITIONS; to++) {
                    String later = editions.get(to);
                    pairs.add(auditors.submit(() -> assertRestatement(editions.get(from), later, published, causes)));
                }
            }
        }
        for (Future<?> pair : pairs) {
            pair.get();
        }
        System.out.println("causes: " + causes);
        assertThat(causes.keySet())
                .containsAll(List.of(
                        "LATE_ENTRY", "CORRECTION", "AMENDMENT", "CANCELLATION", "MERGE", "RATE", "DEFINITION"));
    }

    private void assertRestatement(
            String from, String to, Map<String, SortedMap<String, BigDecimal>> published, Map<String, Integer> causes) {
        SortedMap<String, BigDecimal> before = published.get(from);
        SortedMap<String, BigDecimal> after = published.get(to);
        String question = "/api/figures/2024/restatement?edition=" + from + "&to=" + to;
        Map<String, JsonNode> told = items(office.auditor().get(question).json().get("cells")).stream()
                .collect(Collectors.toMap(cell -> cell.get("cell").asString(), cell -> cell));
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            BigDecimal was = before.getOrDefault(name, BigDecimal.ZERO);
            BigDecimal is = after.getOrDefault(name, BigDecimal.ZERO);
            JsonNode cell = told.remove(name);
            if (was.compareTo(is) == 0) {
                assertThat(cell).as("%s %s", question, name).isNull();
            } else {
                assertThat(cell).as("%s %s", question, name).isNotNull();
                assertThat(number(cell, "before")).isEqualByComparingTo(was);
                assertThat(number(cell, "after")).isEqualByComparingTo(is);
                BigDecimal sum = BigDecimal.ZERO;
                for (Map.Entry<String, JsonNode> cause : cell.get("causes").properties()) {
                    sum = sum.add(new BigDecimal(cause.getValue().asString()));
                    causes.merge(cause.getKey(), 1, Integer::sum);
                }
                assertThat(sum).as("%s %s", question, name).isEqualByComparingTo(is.subtract(was));
            }
        }
        assertThat(told).as(question).isEmpty();
    }

    @Test
    void a_passport_names_who_recorded_what_counts_and_by_which_rules_and_rates() {
        Answer passport = office.auditor().get("/api/figures/2024/passport?cell=byRegion.AFR.usd");

        assertThat(passport.at("/rules/0/rule")).isEqualTo("C3");
        assertThat(passport.at("/rates/0/currency")).isEqualTo("USD");
        assertThat(passport.at("/contributing/0/by")).isNotEmpty();
        assertThat(passport.at("/contributing/0/recordedAt")).isNotEmpty();
        BigDecimal sum = BigDecimal.ZERO;
        for (int page = 1; page <= Integer.parseInt(passport.at("/pages")); page++) {
            Answer each = office.auditor().get("/api/figures/2024/passport?cell=byRegion.AFR.usd&page=" + page);
            for (JsonNode contributing : items(each.json().get("contributing"))) {
                sum = sum.add(number(contributing, "adds"));
            }
        }
        assertThat(sum).isEqualTo(passport.at("/value"));
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asString());
    }
}
