package org.pactrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the table of docs/limits.md with the constants that it names. */
class LimitsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern CONSTANT = Pattern.compile("`(\\w+)\\.(\\w+) = (-?\\d+)`");
    private static final Pattern SOURCE = Pattern.compile(".*/src/main/java/(.*)\\.java");

    @Test
    void every_limit_in_the_table_is_the_constant_that_it_names() throws IOException {
        List<String> classes =
                Stream.concat(classes("infra"), classes("services")).toList();
        List<MatchResult> limits = CONSTANT.matcher(Files.readString(ROOT.resolve("docs/limits.md")))
                .results()
                .toList();
        assertThat(limits)
                .hasSizeGreaterThan(20)
                .allSatisfy(limit -> assertThat(classes.stream().filter(name -> name.endsWith('.' + limit.group(1))))
                        .as(limit.group())
                        .singleElement()
                        .satisfies(name ->
                                assertThat(value(name, limit.group(2))).isEqualTo(Long.parseLong(limit.group(3)))));
    }

    private static Stream<String> classes(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files
                    .flatMap(file ->
                            SOURCE.matcher(file.toString().replace('\\', '/')).results())
                    .map(source -> source.group(1).replace('/', '.'))
                    .toList()
                    .stream();
        }
    }

    /** Returns a number as it is, a duration in milliseconds. */
    private static long value(String type, String constant) throws ReflectiveOperationException {
        Field field = Class.forName(type).getDeclaredField(constant);
        field.setAccessible(true);
        return field.get(null) instanceof Duration duration
                ? duration.toMillis()
                : ((Number) field.get(null)).longValue();
    }
}
