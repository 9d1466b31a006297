package org.pactrail.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.measure.Spread;
import org.pactrail.benchmarks.store.History;

/**
 * Measures the questions of dashboards to a Pactrail over HTTP on one connection, one after the other: a year's figures, another year each
 * time; with {@code past=1} also the figures of random positions and times, after earlier questions about the past.
 */
public final class FiguresReads implements Contender {
    static final String LIVE = "live";
    static final String AT_POSITION = "at-position";
    static final String KNOWN_AT = "known-at";
    static final String COLD = "s-first-question-of-the-past";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FIRST_YEAR = 2016;
    private static final int YEARS = 10;

    private final SplittableRandom random = new SplittableRandom(3);

    /** Gives the path of the next question. */
    private interface Question {
        String path();
    }

    @Override
    public Map<String, Double> measure(Settings settings) throws Exception {
        int head = settings.number("head", 0);
        int questions = settings.number("questions", 3_000);
        Map<String, Double> metrics = new LinkedHashMap<>();
        try (Scratch scratch = Scratch.make(settings);
                Served served = Served.over(settings, scratch.folder(), year() + "?after=" + head)) {
            ask(served, this::year, questions);
            note(metrics, LIVE, ask(served, this::year, questions));
            if (settings.number("past", 0) == 1) {
                askThePast(served, head, settings.number("events", 0), questions / 10, metrics);
            }
        }
        return metrics;
    }

    private void askThePast(Served served, int head, int events, int questions, Map<String, Double> metrics)
            throws Exception {
        metrics.put(COLD, secondsUntilKnown(served, year() + "?position=" + head / 2));
        secondsUntilKnown(served, year() + "?position=" + (head - 1));
        Question position = () -> year() + "?position=" + random.nextInt(head);
        Question time = () -> year() + "?knownAt=" + History.recordedAt(random.nextInt(events), events);
        ask(served, position, questions);
        note(metrics, AT_POSITION, ask(served, position, questions));
        note(metrics, KNOWN_AT, ask(served, time, questions));
    }

    private String year() {
        return "/api/figures/" + (FIRST_YEAR + random.nextInt(YEARS));
    }

    private static void note(Map<String, Double> metrics, String what, double[] milliseconds) {
        Spread.of(DoubleStream.of(milliseconds)).into(metrics, "ms-" + what);
    }

    /** Returns the milliseconds that each answer took, until the whole answer had come. */
    private static double[] ask(Served served, Question question, int questions) throws Exception {
        double[] took = new double[questions];
        for (int i = 0; i < questions; i++) {
            String path = question.path();
            long start = System.nanoTime();
            int status = served.get(path).statusCode();
            took[i] = (System.nanoTime() - start) / 1e6;
            if (status != 200) {
                throw new IllegalStateException("Not answered: path=" + path + " status=" + status);
            }
        }
        return took;
    }

    /**
     * Asks again and again until a past position is answered, and returns the seconds; Pactrail refuses a position that nobody asked for
     * before as not ready, after two seconds each time.
     */
    private static double secondsUntilKnown(Served served, String path) throws Exception {
        long start = System.nanoTime();
        served.until(() -> served.get(path).statusCode() == 200, PATIENCE);
        return (System.nanoTime() - start) / 1e9;
    }
}
