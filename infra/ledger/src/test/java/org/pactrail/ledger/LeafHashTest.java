package org.pactrail.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LeafHashTest {
    private static final byte[] BODY = LeafHash.body(
            "agreement-1",
            7,
            "event-1",
            "AgreementSigned",
            "1",
            "{\"naïve\":\"日本\"}".getBytes(UTF_8),
            "{}".getBytes(UTF_8));

    @Test
    void a_leaf_never_changes() {
        byte[] leaf = LeafHash.leaf(Instant.parse("2025-01-02T03:04:05.678901Z"), BODY);
        assertThat(HexFormat.of().formatHex(leaf))
                .isEqualTo("02bb66e2bcba21c0727666db79ee9ab227d7de29c5bb6031b0f286cf1eea69e1");
    }

    @Test
    void fields_do_not_run_into_each_other() {
        byte[] none = {};
        assertThat(LeafHash.body("ab", 0, "c", "t", "1", none, none))
                .isNotEqualTo(LeafHash.body("a", 0, "bc", "t", "1", none, none));
        assertThat(LeafHash.body("a", 0, "b", "t", "1", new byte[] {1}, none))
                .isNotEqualTo(LeafHash.body("a", 0, "b", "t", "1", none, new byte[] {1}));
    }
}
