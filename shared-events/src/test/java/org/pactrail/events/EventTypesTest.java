package org.pactrail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.events.ClaimEvent.PartnerNameClaimed;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.AgreementSigned;

class EventTypesTest {

    @Test
    void events_of_every_stream_are_known() {
        assertThat(EventTypes.all())
                .contains(PartnerRegistered.class, AgreementSigned.class, PartnerNameClaimed.class)
                .doesNotContain(PactrailEvent.class, PartnerEvent.class);
    }

    @ParameterizedTest
    @MethodSource("org.pactrail.events.EventTypes#all")
    void every_event_is_a_record_and_found_under_its_own_name(Class<? extends PactrailEvent> event) {
        EventType type = EventTypes.of(event);

        assertThat(event).isRecord();
        assertThat(EventTypes.named(type.name(), type.revision())).isEqualTo(event);
    }

    @Test
    void an_event_that_is_not_known_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> EventTypes.named("AgreementDreamt", "3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name=AgreementDreamt revision=3")
                .hasMessageContaining("Start the version that wrote it");
    }

    @Test
    void a_known_event_in_a_revision_that_is_not_is_refused() {
        assertThatThrownBy(() -> EventTypes.named("AgreementSigned", "99"))
                .hasMessageContaining("name=AgreementSigned revision=99");
    }

    @Test
    void a_class_that_is_no_event_has_no_name() {
        assertThatThrownBy(() -> EventTypes.of(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("class=java.lang.String");
    }
}
