package org.pactrail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Series;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.Pipeline;

/**
 * What officers ask Pactrail for over HTTP on the loopback interface, one question after the other on one connection, another
 * officer, region or partner each time; the time until the whole answer is there.
 */
public final class OfficersReads implements Contender {
    static final Map<String, IntFunction<String>> QUESTIONS = questions();
    static final String SEARCH = "ms-search-mistyped";
    static final String FOUND = "percent-found-first";

    private static Map<String, IntFunction<String>> questions() {
        Map<String, IntFunction<String>> questions = new LinkedHashMap<>();
        questions.put("ms-board", i -> "/api/board");
        questions.put("ms-board-of-officer", i -> "/api/board?officer=" + Pipeline.officer(i));
        questions.put("ms-board-of-region", i -> "/api/board?region=" + Pipeline.region(i));
        questions.put("ms-board-of-stage", i -> "/api/board?stage=" + (i % 2 == 0 ? "PROSPECT" : "NEGOTIATION"));
        questions.put(
                "ms-board-of-officer-and-region",
                i -> "/api/board?officer=" + Pipeline.officer(i) + "&region=" + Pipeline.region(i));
        questions.put(
                "ms-board-of-officer-region-and-stage",
                i -> "/api/board?stage=PROSPECT&officer=" + Pipeline.officer(i) + "&region=" + Pipeline.region(i));
        questions.put("ms-my-work", i -> "/api/work?officer=" + Pipeline.officer(i));
        return questions;
    }

    @Override
    public Map<String, Double> measure(Settings settings) throws Exception {
        List<String> command = List.of(settings.text("command").split("\\|"));
        int partners = settings.number("partners", 0);
        try (Scratch scratch = Scratch.make(settings);
                Served served = Served.start(command, scratch.folder())) {
            served.until(() -> served.get("/api/board").statusCode() == 200, Duration.ofMinutes(5));
            Map<String, Double> medians = new LinkedHashMap<>();
            for (Map.Entry<String, IntFunction<String>> question : QUESTIONS.entrySet()) {
                medians.put(question.getKey(), median(served, question.getValue(), settings));
            }
            medians.put(SEARCH, median(served, i -> search(i, partners), settings));
            medians.put(FOUND, found(served, partners));
            return medians;
        }
    }

    private static double median(Served served, IntFunction<String> question, Settings settings)
            throws IOException, InterruptedException {
        answered(served, question, settings.number("warm", 2_000));
        return new Series(answered(served, question, settings.number("millis", 2_000))).median();
    }

    /** Milliseconds that each answer took. */
    private static List<Double> answered(Served served, IntFunction<String> question, int millis)
            throws IOException, InterruptedException {
        List<Double> took = new ArrayList<>();
        long end = System.nanoTime() + millis * 1_000_000L;
        for (int i = 0; System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = served.get(question.apply(i));
            took.add((System.nanoTime() - start) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Not answered: " + question.apply(i) + ' ' + answer.body());
            }
        }
        return took;
    }

    /** How many in a hundred mistyped names bring their partner as the first answer. */
    private static double found(Served served, int partners) throws IOException, InterruptedException {
        int found = 0;
        for (int i = 0; i < 100; i++) {
            String answer = served.get(search(i, partners)).body();
            int first = answer.indexOf("\"name\":\"");
            found += first >= 0 && answer.startsWith(Pipeline.name(sought(i, partners)) + '"', first + 8) ? 1 : 0;
        }
        return found;
    }

    private static String search(int i, int partners) {
        String name = mistyped(Pipeline.name(sought(i, partners)));
        return "/api/partners?query=" + URLEncoder.encode(name, UTF_8);
    }

    private static int sought(int i, int partners) {
        return (int) (i * 7_919L % partners);
    }

    /** Its second letter is missing, and two letters near its end have changed places. */
    private static String mistyped(String name) {
        int last = name.length() - 1;
        return name.charAt(0)
                + name.substring(2, last - 2)
                + name.charAt(last - 1)
                + name.charAt(last - 2)
                + name.charAt(last);
    }
}
