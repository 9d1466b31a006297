package org.pactrail.events.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partnership.PartnershipId;

class IdentifiersTest {

    @ParameterizedTest
    @MethodSource("identifiers")
    void an_identifier_is_its_bare_value(Function<String, Object> identifier) {
        assertThat(identifier.apply("x-1")).hasToString("x-1").isEqualTo(identifier.apply("x-1"));
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void an_identifier_has_1_to_64_characters(Function<String, Object> identifier) {
        assertThat(identifier.apply("x".repeat(64))).hasToString("x".repeat(64));
        for (String refused : new String[] {"", " ", "x".repeat(65)}) {
            assertThatThrownBy(() -> identifier.apply(refused))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("value=" + refused);
        }
    }

    static Stream<Function<String, Object>> identifiers() {
        return Stream.of(PartnerId::new, PartnershipId::new, ReceiptId::new);
    }
}
