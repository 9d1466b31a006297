package org.pactrail.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.items;
import static org.pactrail.app.support.Office.made;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
 * Explains the sample's figures after two hundred and fifty later changes: a number equals a fold from the first entry, equals the sum of
 * its lines, and differs from a published number by its causes alone. Neighbouring editions are all compared, of the others a drawn sample;
 * {@code -Dpactrail.later.all=true} compares all of them, {@code -Dpactrail.later.seed=…} draws other changes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedFiguresTest {
    private static final long SEED = Long.getLong("pactrail.later.seed", 7);
    private static final boolean ALL = Boolean.getBoolean("pactrail.later.all");
    private static final int CHANGES = ALL ? 500 : 250;
    private static final int EDITIONS = CHANGES / 10;
    private static final int POSITIONS = ALL ? 100 : 25;
    private static final int CELLS = 10;
    private static final int DRAWN = 20;

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
        for (int i = 0; i < POSITIONS; i++) {
            long position = random.nextLong(-1, office.head() + 1);
            int year = 2022 + random.nextInt(3);
            String definitions = random.nextBoolean() ? "1" : "2";
            SortedMap<String, BigDecimal> cells = FreshFold.cells(ledger, position, year, definitions);
            List<String> names = cells.keySet().stream()
                    .filter(name -> !name.endsWith("Percent"))
                    .toList();
            for (int j = 0; j < CELLS; j++) {
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
        List<Future<?>> restatements = new ArrayList<>();
        try (ExecutorService auditors = Executors.newFixedThreadPool(2)) { // as many as are worked out at once
            for (Pair pair : pairs()) {
                restatements.add(auditors.submit(() ->
                        assertRestatement(editions.get(pair.from()), editions.get(pair.to()), published, causes)));
            }
        }
        for (Future<?> restatement : restatements) {
            restatement.get();
        }
        System.out.println("causes: " + causes);
        assertThat(causes.keySet())
                .containsAll(List.of(
                        "LATE_ENTRY", "CORRECTION", "AMENDMENT", "CANCELLATION", "MERGE", "RATE", "DEFINITION"));
    }

    /** Two editions by their index; the later one may come first. */
    private record Pair(int from, int to) {}

    /** Neighbours, the first and the last in both directions, an edition with itself, and a sample of all the others. */
    private static List<Pair> pairs() {
        List<Pair> drawn = new ArrayList<>();
        List<Pair> others = new ArrayList<>();
        for (int from = 0; from < EDITIONS; from++) {
            for (int to = 0; to < EDITIONS; to++) {
                boolean isEdge = from + to == EDITIONS - 1 && (from == 0 || to == 0) || from == 0 && to == 0;
                (to == from + 1 || isEdge ? drawn : others).add(new Pair(from, to));
            }
        }
        Collections.shuffle(others, new Random(SEED));
        drawn.addAll(ALL ? others : others.subList(0, DRAWN));
        return drawn;
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
