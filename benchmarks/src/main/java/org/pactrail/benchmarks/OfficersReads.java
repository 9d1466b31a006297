package org.pactrail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Series;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.Pipeline;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.views.MeasuredOffice;

/** Measures the questions of officers, one after the other, about another officer, region or partner each time. */
final class OfficersReads {
    static final List<String> GOALS = List.of(
            "ms-board",
            "ms-board-of-officer",
            "ms-board-of-region",
            "ms-board-of-stage",
            "ms-board-of-officer-and-region",
            "ms-board-of-officer-region-and-stage",
            "ms-my-work");
    static final String FOUND = "percent-found-first";

    private OfficersReads() {}

    /** Answers the questions. */
    private interface Office {
        Object board(@Nullable String stage, @Nullable String officer, @Nullable String region) throws Exception;

        Object work(String officer) throws Exception;

        /** Returns the name of the partner that is found first; empty when none is. */
        String search(String name) throws Exception;
    }

    private interface Question {
        Object ask(int i) throws Exception;
    }

    /** Asks a Pactrail of its own, over HTTP on one connection of the loopback interface, until the whole answer has come. */
    public static final class OverHttp implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (Scratch scratch = Scratch.make(settings);
                    Served served = Served.over(settings, scratch.folder(), "/api/board")) {
                return medians(new Asked(served), settings);
            }
        }

        private record Asked(Served served) implements Office {
            private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]*)\"");

            @Override
            public Object board(@Nullable String stage, @Nullable String officer, @Nullable String region)
                    throws Exception {
                return get("/api/board?" + parameter("stage", stage) + parameter("officer", officer)
                        + parameter("region", region));
            }

            @Override
            public Object work(String officer) throws Exception {
                return get("/api/work?" + parameter("officer", officer));
            }

            @Override
            public String search(String name) throws Exception {
                Matcher found = NAME.matcher(get("/api/partners?" + parameter("query", name)));
                return found.find() ? found.group(1) : "";
            }

            private String get(String path) throws Exception {
                HttpResponse<String> answer = served.get(path);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("Not answered: " + path + ' ' + answer.body());
                }
                return answer.body();
            }

            private static String parameter(String name, @Nullable String value) {
                return value == null ? "" : name + '=' + URLEncoder.encode(value, UTF_8) + '&';
            }
        }
    }

    /** Asks the code behind the controllers, in the measuring process: up to the cards, with neither JSON nor HTTP. */
    public static final class InProcess implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (Ledger ledger = SqliteLedger.open(settings.path("file"))) {
                return medians(new Asked(new MeasuredOffice(ledger)), settings);
            }
        }

        private record Asked(MeasuredOffice office) implements Office {
            @Override
            public Object board(@Nullable String stage, @Nullable String officer, @Nullable String region)
                    throws Exception {
                return office.board(stage, officer, region);
            }

            @Override
            public Object work(String officer) {
                return office.work(officer);
            }

            @Override
            public String search(String name) throws Exception {
                return office.search(name);
            }
        }
    }

    private static Map<String, Double> medians(Office office, Settings settings) throws Exception {
        int partners = settings.number("partners", 0);
        List<Question> questions = List.of(
                i -> office.board(null, null, null),
                i -> office.board(null, Pipeline.officer(i), null),
                i -> office.board(null, null, Pipeline.region(i)),
                i -> office.board(i % 2 == 0 ? "PROSPECT" : "NEGOTIATION", null, null),
                i -> office.board(null, Pipeline.officer(i), Pipeline.region(i)),
                i -> office.board("PROSPECT", Pipeline.officer(i), Pipeline.region(i)),
                i -> office.work(Pipeline.officer(i)));
        Question search = i -> office.search(mistyped(Pipeline.name(sought(i, partners))));
        for (Question question : questions) {
            answered(question, settings.number("warm", 3_000)); // all of them first: a Pactrail has been asked before
        }
        answered(search, settings.number("warm", 3_000));
        Map<String, Double> medians = new LinkedHashMap<>();
        for (int goal = 0; goal < GOALS.size(); goal++) {
            medians.put(GOALS.get(goal), median(questions.get(goal), settings));
        }
        medians.put("ms-search-mistyped", median(search, settings));
        medians.put(FOUND, found(office, partners));
        return medians;
    }

    private static double median(Question question, Settings settings) throws Exception {
        return new Series(answered(question, settings.number("millis", 2_000))).median();
    }

    /** Returns the milliseconds that each answer took. */
    private static List<Double> answered(Question question, int millis) throws Exception {
        List<Double> took = new ArrayList<>();
        long end = System.nanoTime() + millis * 1_000_000L;
        for (int i = 0; System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            question.ask(i);
            took.add((System.nanoTime() - start) / 1e6);
        }
        return took;
    }

    /** Returns how many of a hundred mistyped names have their partner as the first answer. */
    private static double found(Office office, int partners) throws Exception {
        int found = 0;
        for (int i = 0; i < 100; i++) {
            String name = Pipeline.name(sought(i, partners));
            found += office.search(mistyped(name)).equals(name) ? 1 : 0;
        }
        return found;
    }

    private static int sought(int i, int partners) {
        return (int) (i * 7_919L % partners);
    }

    /** Returns a name without its second letter, and with two letters near its end swapped. */
    private static String mistyped(String name) {
        int last = name.length() - 1;
        return name.charAt(0)
                + name.substring(2, last - 2)
                + name.charAt(last - 1)
                + name.charAt(last - 2)
                + name.charAt(last);
    }
}
