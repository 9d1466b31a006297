package org.pactrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewEventTest {
    @ParameterizedTest
    @ValueSource(strings = {"half \uD83C", "\uDF0D half", "\uD83C\uD83C\uDF0D", "nul \0 nul"})
    void a_name_that_a_storage_could_take_for_another_is_refused(String name) {
        assertThatThrownBy(() -> event(name, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stream=");
        assertThatThrownBy(() -> event("a", 0, name, NOON, "{}")).hasMessageContaining("id=");
        assertThatThrownBy(() -> keyed(name, event("a", 0))).hasMessageContaining("key=");
    }

    @Test
    void a_name_of_whole_characters_is_taken() {
        assertThat(event("日本 \uD83C\uDF0D \t \"", 0).stream()).isEqualTo("日本 \uD83C\uDF0D \t \"");
    }

    @Test
    void a_time_that_no_later_event_could_follow_is_refused() {
        assertThatThrownBy(() -> event("a", 0, Instant.MAX)).hasMessageContaining("at=");
        assertThatThrownBy(() -> event("a", 0, Instant.MIN)).hasMessageContaining("at=");
    }
}
