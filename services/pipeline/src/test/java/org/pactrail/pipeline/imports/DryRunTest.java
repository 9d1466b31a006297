package org.pactrail.pipeline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.pipeline.Office;

/** A dry run says what the real run will say, but for the ids that are not made yet. */
class DryRunTest {
    private static final int FILES = 60;
    private static final List<String> VALUES = List.of(
            "",
            "Acme",
            "ACME ",
            "Ministry",
            "Nobody",
            "SELF",
            "R-1",
            "r-2",
            "2024-01-09",
            "2024-02-30",
            "2024-11-21",
            "MOU",
            "GOVERNMENT",
            "NONE",
            "CH",
            "AFR:100",
            "AFR:99.99",
            "AFR:50|EUR:50",
            "RESOURCE_MOBILIZATION:100",
            "5",
            "0",
            "-1",
            "1.005",
            "USD",
            "JPY",
            "KPW",
            "CASH",
            "IN_KIND",
            "\"x\ny\"",
            "x".repeat(301),
            "a,b");

    private final Office office = new Office();

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_241_120})
    void it_tells_of_any_files_what_the_real_run_will_and_the_run_after_that_writes_nothing(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int number = 0; number < FILES; number++) {
            ImportedFiles files = renamed(mutated(random), "S" + number / 3);
            long head = office.ledger().head().position();

            List<RowOutcome> foretold = files.dryRun(office).outcomes();
            assertThat(office.ledger().head().position()).isEqualTo(head);
            List<RowOutcome> came = files.run(office).outcomes();

            assertThat(withoutIds(came))
                    .as("seed=%d number=%d %s", seed, number, files)
                    .isEqualTo(withoutIds(foretold));
            assertThat(kinds(files.run(office).outcomes()))
                    .as("again: seed=%d number=%d %s", seed, number, files)
                    .isEqualTo(kinds(came).replace("ACCEPTED", "DUPLICATE"));
        }
    }

    @Test
    void it_knows_the_partners_that_the_same_files_would_bring() {
        List<String> partners = List.of(
                ImportedFiles.ACME,
                ImportedFiles.MINISTRY,
                ImportedFiles.ACME,
                ImportedFiles.ACME.replace("PRIVATE_SECTOR", "ACADEMIA"));

        assertThat(ImportedFiles.told(new ImportedFiles(partners, List.of(ImportedFiles.PLAIN)).dryRun(office)))
                .containsExactly(
                        "partners 2 ACCEPTED",
                        "partners 3 ACCEPTED",
                        "partners 4 DUPLICATE",
                        "partners 5 REFUSED type",
                        "agreements 2 ACCEPTED");
    }

    private static ImportedFiles mutated(RandomGenerator random) {
        List<String> partners = new ArrayList<>(ImportedFiles.sample().partners());
        List<String> agreements = new ArrayList<>(ImportedFiles.sample().agreements());
        int mutations = random.nextInt(5);
        for (int i = 0; i < mutations; i++) {
            mutate(random.nextInt(4) == 0 ? partners : agreements, random);
        }
        return new ImportedFiles(partners, agreements);
    }

    private static void mutate(List<String> rows, RandomGenerator random) {
        if (rows.isEmpty()) {
            return;
        }
        int row = random.nextInt(rows.size());
        switch (random.nextInt(8)) {
            case 0 -> rows.remove(row);
            case 1 -> rows.add(random.nextInt(rows.size() + 1), rows.get(row));
            case 2 -> rows.add(rows.remove(row));
            case 3 -> rows.set(row, rows.get(row) + ",x");
            default -> rows.set(row, otherCell(rows.get(row), random));
        }
    }

    private static String otherCell(String row, RandomGenerator random) {
        String[] cells = row.split(",", -1);
        cells[random.nextInt(cells.length)] = VALUES.get(random.nextInt(VALUES.size()));
        return String.join(",", cells);
    }

    /** Three files in a row are about the same partners and agreements. */
    private static ImportedFiles renamed(ImportedFiles files, String name) {
        return new ImportedFiles(renamed(files.partners(), name), renamed(files.agreements(), name));
    }

    private static List<String> renamed(List<String> rows, String name) {
        return rows.stream()
                .map(row -> row.replace("Acme", name + " Acme")
                        .replace("ACME", name + " ACME")
                        .replace("Ministry", name + " Ministry")
                        .replace("R-", name + "-R-")
                        .replace("r-2", name + "-r-2"))
                .toList();
    }

    private static List<RowOutcome> withoutIds(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> new RowOutcome(
                        outcome.file(),
                        outcome.row(),
                        outcome.outcome(),
                        outcome.column(),
                        outcome.reason(),
                        null,
                        outcome.warnings()))
                .toList();
    }

    private static String kinds(List<RowOutcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.outcome().name()).collect(Collectors.joining(" "));
    }
}
