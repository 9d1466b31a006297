package org.pactrail.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.app.Pactrail;
import org.pactrail.app.history.PlainOffice.Verdict;
import org.pactrail.app.history.RandomHistory.Step;
import org.pactrail.app.support.PlainCaller;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sends random requests to Pactrail and holds every answer, and after every request every figure, against a
 * {@link PlainOffice}. The seed is another one each day;
 * {@code -Dpactrail.history.seeds=…}, {@code .commands=…} and {@code .seed=…} (the first one) for others.
 */
class RandomHistoryTest {
    private static final int SEEDS = Integer.getInteger("pactrail.history.seeds", 1);
    private static final int COMMANDS = Integer.getInteger("pactrail.history.commands", 600);
    private static final long FIRST_SEED =
            Long.getLong("pactrail.history.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());
    private static final int FROM = 2019;
    private static final int TO = 2026;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Verdict, Integer> verdicts = new HashMap<>();

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pactrail_accepts_refuses_and_counts_as_a_plain_model_does(long seed) throws Exception {
        RandomHistory history = new RandomHistory(seed);
        int stop = new Random(seed).nextInt(1, COMMANDS);
        run(history, 0, stop, seed);
        checkpointsStandAtTheHead(history.office().head);
        run(history, stop, COMMANDS, seed);
        System.out.println("random history: seed=" + seed + " commands=" + COMMANDS + " stopped after=" + stop
                + " positions=" + (history.office().head + 1) + ' ' + verdicts);
    }

    /** Starts Pactrail, takes some requests, and ends it in an orderly way. */
    private void run(RandomHistory history, int from, int to, long seed) throws Exception {
        try (ConfigurableApplicationContext pactrail = start()) {
            URI base = base(pactrail);
            countsLike(history.office(), base, "after a start");
            for (int command = from; command < to; command++) {
                take(history, base, "seed=" + seed + " command=" + command);
            }
            stagesAreThoseOf(history.office(), base);
            linesAddUpToTheFigures(base, history.office().head);
        }
    }

    private void take(RandomHistory history, URI base, String name) throws Exception {
        Step step = history.next();
        boolean keyed = history.oneIn(12);
        boolean seen = !keyed && step.about() != null && history.oneIn(8);
        String[] headers = {};
        if (keyed) {
            headers = new String[] {"Idempotency-Key", name.replace(' ', '-')};
        } else if (seen && step.about() != null) {
            boolean stale = history.oneIn(2);
            headers = new String[] {"If-Match", "\"" + (step.about().version + (stale ? 1 : 0)) + '"'};
            step = stale && !step.expected().equals(Verdict.MALFORMED) ? step.expecting(Verdict.STALE) : step;
        }
        HttpResponse<String> answer = as(base, step.user()).post(step.path(), step.body(), headers);
        verdicts.merge(step.expected(), 1, Integer::sum);
        assertThat(verdict(answer))
                .as("%s: %s said %s", name, step, answer.body())
                .isEqualTo(step.expected());
        if (step.expected().isAccepted()) {
            accepted(history.office(), step, answer, name);
        }
        if (keyed && step.expected().isAccepted()) {
            isDecidedOnce(base, step, answer, headers);
        }
        countsLike(history.office(), base, name);
    }

    private static void accepted(PlainOffice office, Step step, HttpResponse<String> answer, String name) {
        String location = answer.headers().firstValue("Location").orElse("");
        step.accepted().accept(location.substring(location.lastIndexOf('/') + 1));
        assertThat(answer.headers().firstValue("Pactrail-Position")).as(name).hasValue(Long.toString(office.head));
        if (step.about() != null) {
            assertThat(answer.headers().firstValue("ETag")).as(name).hasValue("\"" + step.about().version + '"');
        }
    }

    private void isDecidedOnce(URI base, Step step, HttpResponse<String> first, String... headers) throws Exception {
        HttpResponse<String> again = as(base, step.user()).post(step.path(), step.body(), headers);
        for (String header : List.of("Pactrail-Position", "ETag", "Location")) {
            assertThat(again.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        HttpResponse<String> other = as(base, step.user()).post("/api/partners", """
                {"name":"Other than the first","type":"ACADEMIA","membership":"NONE","country":"KE"}""", headers);
        assertThat(verdict(other)).isEqualTo(Verdict.KEY_REUSED);
        verdicts.merge(Verdict.KEY_REUSED, 1, Integer::sum);
    }

    private static Verdict verdict(HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            return new Verdict(answer.statusCode(), "");
        }
        String type = String.valueOf(PlainCaller.json(answer).get("type"));
        return new Verdict(answer.statusCode(), type.replace("urn:pactrail:", ""));
    }

    private void countsLike(PlainOffice office, URI base, String name) throws Exception {
        Map<String, Object> trend =
                as(base, "ana").object("/api/figures?from=" + FROM + "&to=" + TO + "&after=" + office.head);
        assertThat(trend.get("position")).as(name).isEqualTo(Math.toIntExact(office.head));
        List<Map<String, Object>> expected =
                IntStream.rangeClosed(FROM, TO).mapToObj(office::figures).toList();
        for (Object year : (List<?>) trend.getOrDefault("years", List.of())) {
            ((Map<?, ?>) year).keySet().removeAll(List.of("position", "recordedAt"));
        }
        assertThat(trend.get("years")).as(name).isEqualTo(expected);
    }

    private void stagesAreThoseOf(PlainOffice office, URI base) throws Exception {
        for (PlainPartnership partnership : office.partnerships.values()) {
            assertThat(as(base, "bo").object("/api/partnerships/" + partnership.id + "?after=" + office.head))
                    .containsEntry("stage", partnership.stage)
                    .containsEntry("officer", partnership.owner)
                    .containsEntry("version", Math.toIntExact(partnership.version));
        }
    }

    private void linesAddUpToTheFigures(URI base, long head) throws Exception {
        for (int year = FROM; year <= TO; year++) {
            Map<String, Object> figures = as(base, "cy").object("/api/figures/" + year + "?after=" + head);
            String path = "/api/figures/" + year + "/lines?after=" + head;
            List<Map<?, ?>> lines = lines(base, path);
            assertThat(sum(lines)).isEqualByComparingTo(total(figures));
            assertThat(lines.stream()
                            .map(line -> line.get("partnership"))
                            .distinct()
                            .count())
                    .hasToString(String.valueOf(in(figures, "agreements", "signed")));
            splitLinesAddUp(lines(base, path + "&dimension=region"), figures, "region", "byRegion");
            splitLinesAddUp(lines(base, path + "&dimension=priority"), figures, "priority", "byPriority");
        }
    }

    private static void splitLinesAddUp(
            List<Map<?, ?>> lines, Map<String, Object> figures, String dimension, String table) {
        for (Object row : (List<?>) figures.getOrDefault(table, List.of())) {
            Map<?, ?> code = (Map<?, ?>) row;
            List<Map<?, ?>> ofCode = lines.stream()
                    .filter(line -> Objects.equals(code.get("code"), line.get(dimension)))
                    .toList();
            assertThat(sum(ofCode)).isEqualByComparingTo(new BigDecimal(String.valueOf(code.get("usd"))));
        }
        assertThat(sum(lines)).isEqualByComparingTo(total(figures));
    }

    private List<Map<?, ?>> lines(URI base, String path) throws Exception {
        List<Map<?, ?>> lines = new ArrayList<>();
        ((List<?>) as(base, "ana").object(path).getOrDefault("lines", List.of()))
                .forEach(line -> lines.add((Map<?, ?>) line));
        return lines;
    }

    private static BigDecimal sum(List<Map<?, ?>> lines) {
        return lines.stream()
                .filter(line -> line.get("usd") != null)
                .map(line -> new BigDecimal(String.valueOf(line.get("usd"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal total(Map<String, Object> figures) {
        return new BigDecimal(String.valueOf(in(figures, "contributionsUsd", "total")));
    }

    private static @Nullable Object in(Map<String, Object> object, String field, String inner) {
        return ((Map<?, ?>) object.getOrDefault(field, Map.of())).get(inner);
    }

    /** So the next start resumes from what was saved, and not from the first entry. */
    private void checkpointsStandAtTheHead(long head) {
        try (Ledger ledger = SqliteLedger.open(folder.resolve("pactrail.db"))) {
            for (String view : List.of("figures", "directory", "filters")) {
                assertThat(ledger.checkpoint(view))
                        .hasValueSatisfying(
                                checkpoint -> assertThat(checkpoint.position()).isEqualTo(head));
            }
        }
    }

    private ConfigurableApplicationContext start() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--pactrail.ledger.sqlite=" + folder.resolve("pactrail.db")));
        for (String user : RandomHistory.USERS) {
            arguments.add("--pactrail.users." + user + ".password={noop}secret");
            arguments.add("--pactrail.users." + user + ".roles=OFFICER,APPROVER");
        }
        return new SpringApplicationBuilder(Pactrail.class).run(arguments.toArray(String[]::new));
    }

    private static URI base(ConfigurableApplicationContext pactrail) {
        return URI.create("http://127.0.0.1:" + pactrail.getEnvironment().getProperty("local.server.port"));
    }

    private PlainCaller as(URI base, String user) {
        return new PlainCaller(http, base, user, "secret");
    }
}
