package org.pactrail.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.events.Streams;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.pipeline.Office;

class ClaimsTest {
    private static final PartnerId ACME = new PartnerId("acme");

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final Claims claims = new Claims(Office.events(ledger));

    @AfterEach
    void close_the_ledger() {
        ledger.close();
    }

    @Nested
    class a_name {
        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "Acme, ACME",
                    "Acme, \"  aCmE \"",
                    "Acme Labs, \"Acme   Labs\"",
                    "Acme Labs, \"Acme\u00A0\u2003Labs\u3000\"",
                    "Acme Labs, \"Acme\nLabs\t\"",
                    "Genève, Gene\u0300ve",
                    "GENÈVE, gene\u0300ve",
                    "Straße, STRASSE",
                    "Straße, STRA\u1E9EE",
                    "STRA\u1E9EE, strasse",
                    "ΟΔΟΣ, οδος",
                    "οδοσ, οδος",
                    "Kelvin, \u212Aelvin",
                    "ﬁnance, FINANCE",
                    "ǰ, J\u030C",
                    "İ, i\u0307"
                })
        void is_the_same_whatever_its_case_white_space_and_encoding(String one, String other) {
            assertThat(Claims.normal(one)).isEqualTo(Claims.normal(other));
        }

        @ParameterizedTest
        @CsvSource({"Acme, Acne", "Acme Labs, AcmeLabs", "Geneve, Genève", "Acme, Acme."})
        void is_another_when_a_letter_differs(String one, String other) {
            assertThat(Claims.normal(one)).isNotEqualTo(Claims.normal(other));
        }

        @ParameterizedTest
        @CsvSource({"STRA\u1E9EE", "ΟΔΟΣ", "İstanbul", "ŉ", "ﬃ", "ΐ", "Å", "ẖ"})
        void is_normal_once_and_for_all(String name) {
            assertThat(Claims.normal(Claims.normal(name))).isEqualTo(Claims.normal(name));
        }
    }

    @Test
    void a_taken_name_is_its_holders_and_as_free_as_before_for_references() {
        Office.recordRegistration(ledger, ACME);
        claims.takeName("Acme", ACME);

        assertThat(claims.partnerNamed(" ACME ")).contains(ACME);
        assertThat(claims.partnerNamed("Acme Labs")).isEmpty();
        assertThat(claims.partnershipOf("Acme")).isEmpty();
    }

    @Test
    void a_claim_that_cannot_be_read_refuses_the_name_and_says_where_the_claim_is() {
        byte[] none = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] metadata = "{\"aggregateType\":\"PartnerName\"}".getBytes(StandardCharsets.UTF_8);
        ledger.append(Commit.of(new NewEvent(
                Streams.partnerName("acme"), 0, "broken", "PartnerNameClaimed", "1", Instant.EPOCH, none, metadata)));

        assertThatThrownBy(() -> claims.partnerNamed("Acme"))
                .isInstanceOf(CommandRefused.Unreadable.class)
                .hasMessageContaining("position 0");
        assertThatThrownBy(() -> claims.takeName("Acme", ACME)).isInstanceOf(CommandRefused.Unreadable.class);
    }

    @Test
    void a_name_whose_holder_has_no_registration_to_be_read_is_free() {
        claims.takeName("Acme", ACME);

        assertThat(claims.partnerNamed("Acme")).isEmpty();
    }

    @Test
    void a_taken_reference_is_its_holders_and_as_free_as_before_for_names() {
        claims.takeReference("R-1", new PartnershipId("p-1"));

        assertThat(claims.partnershipOf("r-1")).contains(new PartnershipId("p-1"));
        assertThat(claims.partnerNamed("R-1")).isEmpty();
    }

    @Test
    void a_second_taker_is_pointed_to_the_holder_though_both_be_the_same() {
        Office.recordRegistration(ledger, ACME);
        claims.takeName("Acme", ACME);

        assertThatThrownBy(() -> claims.takeName("ACME", ACME))
                .isInstanceOfSatisfying(
                        CommandRefused.Taken.class,
                        taken -> assertThat(taken.holder()).isEqualTo("/api/partners/acme"));
        assertThat(ledger.head().entries()).isEqualTo(2);
    }

    @Test
    void who_lost_a_race_is_pointed_to_the_holder_too() {
        Office.recordRegistration(ledger, ACME);
        claims.takeName("Acme", ACME);
        claims.takeReference("R-1", new PartnershipId("p-1"));

        assertThat(claims.lost("partner-name:acme"))
                .containsInstanceOf(CommandRefused.Taken.class)
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("with the id \"acme\"");
        assertThat(claims.lost("agreement-reference:r-1"))
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("the partnership \"p-1\"");
        assertThat(claims.lost("p-1")).isEmpty();
    }
}
