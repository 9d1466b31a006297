package org.pactrail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import org.pactrail.benchmarks.measure.Comparison;
import org.pactrail.benchmarks.measure.Goal;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.History;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.axon.LedgerMessageSource;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Measures goal G5: whether the fold of an event costs more in a longer ledger. */
final class FoldGoal {
    private static final String COST = "ns/event";

    private FoldGoal() {}

    static void measure(Settings settings) throws Exception {
        try (Scratch scratch = Scratch.make(settings)) {
            Path file = scratch.resolve("ledger.db");
            int most = settings.number("most", 1_000_000);
            History.fill(file, most);
            Settings sized = settings.with("file", file);
            Comparison comparison = new Comparison("G5, folding the yearly figures", sized)
                    .add("all events", FoldCost.class, sized.with("events", most))
                    .add("a tenth", FoldCost.class, sized.with("events", most / 10))
                    .add("a hundredth", FoldCost.class, sized.with("events", most / 100))
                    .run();
            comparison.print();
            Goal.atMost(
                    1.1, "all ÷ a hundredth", comparison.of("all events", COST).by(comparison.of("a hundredth", COST)));
            token(file);
        }
    }

    private static void token(Path file) {
        try (Ledger ledger = SqliteLedger.open(file)) {
            String json = LedgerJson.MAPPER.writeValueAsString(
                    new LedgerMessageSource(ledger, AxonRebuild.serializer()).createHeadToken());
            System.out.printf("%n- a token: %d bytes, goal ≤ 64: `%s`%n", json.getBytes(UTF_8).length, json);
        }
    }
}
