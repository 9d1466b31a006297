package org.pactrail.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in docs/rules.md names tests that are there. */
class RulesTableTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Pattern RULE = Pattern.compile("(?m)^\\| (\\d+) \\|[^|]+\\|(.+)\\|$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]+\\|(.+)\\|$");
    private static final Pattern CELL = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void every_rule_has_its_row() throws IOException {
        assertThat(rows(RULE))
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj(String::valueOf).toList());
    }

    @Test
    void every_command_of_an_import_has_its_row() throws IOException {
        assertThat(rows(COMMAND))
                .extracting(row -> row.group(1))
                .containsExactly("ImportAgreement", "ImportProspect", "ReverseImport");
    }

    @Test
    void every_row_names_a_test_in_each_column_or_says_why_there_is_none() throws IOException {
        assertThat(Stream.of(rows(RULE), rows(COMMAND)).flatMap(List::stream))
                .hasSize(13)
                .allSatisfy(row -> {
                    List<String> cells = Stream.of(row.group(2).split("\\|"))
                            .map(String::strip)
                            .toList();
                    assertThat(cells).hasSize(4).allMatch(cell -> cell.matches(CELL.pattern() + "|none: .+"));
                    assertThat(cells.getFirst()).matches(CELL);
                });
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        List<MatchResult> named = CELL.matcher(table()).results().toList();

        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(test -> assertThat(source(test.group(1))).contains("void " + test.group(2) + "("));
    }

    private static List<MatchResult> rows(Pattern kind) throws IOException {
        return kind.matcher(table()).results().toList();
    }

    private static String table() throws IOException {
        return Files.readString(MODULE.resolve("../../docs/rules.md"));
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(MODULE.resolve("src/test/java"))) {
            Path found = files.filter(path -> path.endsWith(test + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no test class " + test));
            return Files.readString(found);
        }
    }
}
