package org.pactrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the table of docs/limits.md with the constants that it names. */
class LimitsTest {
    private static final Path TABLE = Path.of("../../docs/limits.md");
    private static final Pattern CONSTANT = Pattern.compile("`(\\w+)\\.(\\w+) = (-?\\d+)`");

    @Test
    void every_limit_in_the_table_is_the_constant_that_it_names() throws IOException {
        List<MatchResult> limits =
                CONSTANT.matcher(Files.readString(TABLE)).results().toList();
        Map<String, List<JavaClass>> classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.pactrail").stream()
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        assertThat(limits)
                .hasSizeGreaterThan(20)
                .allSatisfy(limit -> assertThat(classes.get(limit.group(1)))
                        .as(limit.group())
                        .singleElement()
                        .satisfies(named -> assertThat(value(named.getName(), limit.group(2)))
                                .isEqualTo(Long.parseLong(limit.group(3)))));
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
