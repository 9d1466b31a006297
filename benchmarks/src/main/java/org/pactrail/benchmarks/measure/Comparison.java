package org.pactrail.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Measures contenders in turns, forth and back (A-B-B-A), and prints a table of the results. Used by one thread. */
public final class Comparison {
    private static final int FORKS = 5;

    private final String title;
    private final Settings settings;
    private final Map<String, Entrant> entrants = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Double>>> results = new TreeMap<>();

    private record Entrant(Class<? extends Contender> contender, Settings settings, List<String> jvm) {}

    /** @param settings for all contenders; {@code forks} is the number of measurements of each */
    public Comparison(String title, Settings settings) {
        this.title = title;
        this.settings = settings;
    }

    /**
     * Adds a contender.
     *
     * @param own settings that go before the common ones
     */
    public Comparison add(String name, Class<? extends Contender> contender, Settings own, String... jvm) {
        entrants.put(name, new Entrant(contender, own.or(settings), List.of(jvm)));
        return this;
    }

    public Comparison run() throws IOException, InterruptedException {
        List<String> order = new ArrayList<>(entrants.keySet());
        int forks = settings.number("forks", FORKS);
        for (int round = 0; round < forks; round++) {
            for (String name : round % 2 == 0 ? order : order.reversed()) {
                Entrant entrant = entrants.get(name);
                if (entrant != null) {
                    keep(name, Fork.run(entrant.contender, entrant.settings, entrant.jvm));
                }
            }
            System.err.printf(Locale.ROOT, "%s: round %d of %d%n", title, round + 1, forks);
        }
        return this;
    }

    public Series of(String name, String metric) {
        List<Double> values = results.getOrDefault(metric, Map.of()).get(name);
        if (values == null) {
            throw new IllegalArgumentException("Nothing was measured: contender=" + name + " metric=" + metric);
        }
        return new Series(values);
    }

    /** Prints every metric of every contender, and the ratio of the first contender to each other one. */
    public void print() {
        System.out.printf("%n**%s**%n%n", title);
        System.out.println("| metric | contender | median (min–max) | first ÷ this one, median (min–max) |");
        System.out.println("|---|---|---|---|");
        String first = entrants.keySet().iterator().next();
        results.forEach((metric, byName) -> byName.forEach((name, values) -> {
            boolean comparable = !name.equals(first) && byName.containsKey(first);
            String ratio = comparable ? of(first, metric).by(new Series(values)).toString() : "";
            System.out.printf("| %s | %s | %s | %s |%n", metric, name, new Series(values), ratio);
        }));
    }

    private void keep(String name, Map<String, Double> measured) {
        measured.forEach((metric, value) -> results.computeIfAbsent(metric, ignored -> new LinkedHashMap<>())
                .computeIfAbsent(name, ignored -> new ArrayList<>())
                .add(value));
    }
}
