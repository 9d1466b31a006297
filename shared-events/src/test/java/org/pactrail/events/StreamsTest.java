package org.pactrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names under which history is stored already. */
class StreamsTest {

    @Test
    void streams_are_named_as_they_always_were() {
        assertThat(Streams.RATES).isEqualTo("rates");
        assertThat(Streams.partnerName("harbour telecom")).isEqualTo("partner-name:harbour telecom");
        assertThat(Streams.agreementReference("ex-1")).isEqualTo("agreement-reference:ex-1");
        assertThat(Streams.filters("ana")).isEqualTo("filters:ana");
        assertThat(Streams.editions(2024)).isEqualTo("editions:2024");
        assertThat(Streams.voiding(17)).isEqualTo("void:17");
    }

    @Test
    void a_claim_is_known_by_its_stream() {
        String stream = Streams.agreementReference("ex:1");

        assertThat(Streams.isAgreementReference(stream)).isTrue();
        assertThat(Streams.isPartnerName(stream)).isFalse();
        assertThat(Streams.claimed(stream)).isEqualTo("ex:1");
    }

    @Test
    void provenance_is_read_by_the_names_that_it_always_had() {
        Provenance read = Provenance.of(Map.of(
                "actor", "ana",
                "channel", "http",
                "correlation", "c",
                "causation", "d",
                "idempotencyKey", "http ana k",
                "request", "3f",
                "subject", "p-17",
                "location", "/api/partners/p-17",
                "aggregateType", "Partner"));

        assertThat(read)
                .isEqualTo(new Provenance("ana", "http", "c", "d", "http ana k", "3f", "p-17", "/api/partners/p-17"));
        assertThat(Provenance.of(Map.of())).isEqualTo(new Provenance(null, null, null, null, null, null, null, null));
    }
}
