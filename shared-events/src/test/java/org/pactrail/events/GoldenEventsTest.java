package org.pactrail.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event that there is can be read as it has always been stored, and is stored as it has always been. */
class GoldenEventsTest {
    private static final Map<String, PactrailEvent> FULL = numbered(Examples.full(), GoldenFiles::name);
    private static final Map<String, PactrailEvent> MINIMAL = numbered(Examples.minimal(), GoldenFiles::minimalName);

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_event_is_written_as_in_its_golden_file(String name, PactrailEvent event) {
        String json = GoldenFiles.write(event);

        assertThat(GoldenFiles.names())
                .as(
                        "There must be a golden file for every event. If %s was recorded before: %s If it is new, this is"
                                + " its text:%n%s%n",
                        name, GoldenFiles.WHAT_TO_DO, json)
                .contains(name);
        assertThat(json)
                .as("%s is not written as it was. %s", name, GoldenFiles.WHAT_TO_DO)
                .isEqualTo(GoldenFiles.read(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_golden_file_is_read_as_its_event(String name, PactrailEvent event) {
        String json = GoldenFiles.read(name);

        assertThatCode(() ->
                        assertThat(GoldenFiles.event(json, event.getClass())).isEqualTo(event))
                .as("%s is not read as it was. %s", name, GoldenFiles.WHAT_TO_DO)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("org.pactrail.events.EventTypes#all")
    void every_event_has_an_example_with_all_its_components(Class<?> event) {
        String name = GoldenFiles.name(event);

        assertThat(FULL.keySet())
                .as("Examples.full() must hold one of every event")
                .contains(name);
        assertThat(absent(FULL, name))
                .as("%s in Examples.full() must lack nothing", name)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.pactrail.events.EventTypes#all")
    void every_event_with_optional_components_has_an_example_without_them(Class<?> event) {
        assertThat(absent(MINIMAL, GoldenFiles.minimalName(event)))
                .as(
                        "%s in Examples.minimal() must lack each component that is optional, and no other",
                        event.getSimpleName())
                .isEqualTo(OptionalComponents.declared(event));
    }

    @Test
    void every_variant_of_a_component_is_in_an_example() {
        Set<Class<?>> shown = FULL.values().stream().flatMap(Variants::within).collect(toSet());
        Set<Class<?>> declared = EventTypes.all()
                .flatMap(event -> Variants.declared(event).stream())
                .collect(toSet());

        assertThat(shown)
                .as("Examples.full() must hold an event with each variant")
                .containsAll(declared);
    }

    @Test
    void there_is_no_golden_file_without_its_event() {
        TreeSet<String> known = new TreeSet<>(FULL.keySet());
        known.addAll(MINIMAL.keySet());

        assertThat(GoldenFiles.names())
                .as(
                        "These golden files belong to no event of today. An event was renamed, removed or given a new"
                                + " revision, or its example is gone. %s Then test here that the old file is upcast.",
                        GoldenFiles.WHAT_TO_DO)
                .isSubsetOf(known);
    }

    static Stream<Arguments> examples() {
        return Stream.concat(FULL.entrySet().stream(), MINIMAL.entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .map(example -> arguments(example.getKey(), example.getValue()));
    }

    private static Set<String> absent(Map<String, PactrailEvent> examples, String name) {
        return examplesOf(examples, name)
                .flatMap(example -> OptionalComponents.absent(example).stream())
                .collect(toSet());
    }

    private static Stream<PactrailEvent> examplesOf(Map<String, PactrailEvent> examples, String name) {
        return examples.entrySet().stream()
                .filter(example ->
                        example.getKey().equals(name) || example.getKey().startsWith(name + "-"))
                .map(Map.Entry::getValue);
    }

    /** Each by its golden file's name; the second example of an event is numbered 2, and so on. */
    private static Map<String, PactrailEvent> numbered(
            List<PactrailEvent> examples, Function<Class<?>, String> naming) {
        Map<String, PactrailEvent> named = new LinkedHashMap<>();
        for (PactrailEvent example : examples) {
            String name = naming.apply(example.getClass());
            long earlier = examplesOf(named, name).count();
            named.put(earlier == 0 ? name : name + '-' + (earlier + 1), example);
        }
        return named;
    }
}
