package org.pactrail.pipeline.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.pipeline.body.Reading.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.web.body.Fault;
import org.pactrail.web.text.OneLine;

/** However large a body is, the answer is short. */
class LargeBodyTest {
    record Body(OneLine title, LocalDate on, @Nullable List<PartnerId> partners, List<OneLine> items) {}

    @Test
    void of_a_hundred_thousand_faults_the_first_hundred_are_told_and_how_many_more_there_are() {
        String unknown =
                IntStream.range(0, 100_000).mapToObj(i -> "'f" + i + "':1").collect(Collectors.joining(","));

        List<Fault> faults = faults("{'title':'A','on':'2026-03-31','items':[]," + unknown + "}", Body.class);

        assertThat(faults).hasSize(101);
        assertThat(faults.getLast()).isEqualTo(new Fault("", "and 99900 more"));
    }

    @Test
    void a_value_that_is_far_too_long_is_not_told_in_full() {
        String id = "p".repeat(1_000_000);

        assertThat(faults("{'title':'A','on':'2026-03-31','items':[],'partners':['" + id + "']}", Body.class))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("partners[0]");
                    assertThat(fault.message()).startsWith("An id must have").hasSizeLessThan(400);
                });
    }

    @Test
    void the_name_of_an_unknown_field_is_not_told_in_full() {
        assertThat(faults("{'title':'A','on':'2026-03-31','items':[],'" + "x".repeat(5_000) + "':1}", Body.class))
                .extracting(Fault::field)
                .containsExactly("x".repeat(80) + "…");
    }

    @Test
    void a_list_has_at_most_a_thousand_items() {
        String items = IntStream.range(0, 1_001).mapToObj(i -> "'p" + i + "'").collect(Collectors.joining(","));

        assertThat(faults("{'title':'A','on':'2026-03-31','items':[],'partners':[" + items + "]}", Body.class))
                .containsExactly(new Fault("partners", "must have at most 1000 items, not 1001"));
    }
}
