package org.pactrail.web.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.web.role.Role;

class PeerKeyTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final PeerToken OLGA = PeerToken.at(NOW, "olga", Set.of(Role.OFFICER, Role.APPROVER));

    private final PeerKey key = new PeerKey("0123456789abcdef0123456789abcdef");

    @Test
    void a_signed_token_is_read_with_the_same_key() {
        assertThat(new PeerKey("0123456789abcdef0123456789abcdef").read(key.sign(OLGA), NOW))
                .contains(OLGA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maria.rossi",
                "two words",
                "a\nb",
                "1\n9999999999\nADMIN\nroot",
                "\n",
                "Zoë",
                "渡辺",
                "😀",
                ".",
                ","
            })
    void any_name_of_a_user_comes_back_as_it_was(String user) {
        PeerToken token = PeerToken.at(NOW, user, Set.of(Role.DASHBOARD));

        assertThat(key.read(key.sign(token), NOW)).contains(token);
    }

    @Test
    void another_key_does_not_read_a_token() {
        assertThat(new PeerKey("0123456789abcdef0123456789abcdeF").read(key.sign(OLGA), NOW))
                .isEmpty();
    }

    @Test
    void a_token_with_other_roles_under_an_old_signature_is_not_read() {
        String[] signed = key.sign(OLGA).split("\\.");
        String text = new String(Base64.getUrlDecoder().decode(signed[0]), UTF_8);
        String forged = text.replace("OFFICER", "ADMIN");

        assertThat(forged).isNotEqualTo(text);
        assertThat(key.read(encoded(forged) + '.' + signed[1], NOW)).isEmpty();
    }

    @Test
    void a_token_that_is_cut_off_anywhere_is_not_read() {
        String signed = key.sign(OLGA);

        for (int length = 0; length < signed.length(); length++) {
            assertThat(key.read(signed.substring(0, length), NOW)).isEmpty();
        }
        assertThat(key.read(signed + '.', NOW)).isEmpty();
        assertThat(key.read(signed + "A", NOW)).isEmpty();
    }

    @Test
    void a_token_holds_for_a_minute_and_the_difference_of_two_clocks() {
        String signed = key.sign(OLGA);

        assertThat(key.read(signed, NOW.minusSeconds(5))).isPresent();
        assertThat(key.read(signed, NOW.plusSeconds(64))).isPresent();
        assertThat(key.read(signed, NOW.plusSeconds(65))).isEmpty();
    }

    @Test
    void a_token_from_the_future_is_not_read() {
        assertThat(key.read(key.sign(OLGA), NOW.minusSeconds(6))).isEmpty();
    }

    @Test
    void a_key_that_is_short_is_refused() {
        assertThatThrownBy(() -> new PeerKey("x".repeat(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pactrail.peers.key must have at least 32 characters: length=31");
    }

    @Test
    void without_a_key_nothing_is_signed_and_no_log_shows_one() {
        assertThat(new PeerSettings(null).signing()).isEmpty();
        assertThat(new PeerSettings(" ").signing()).isEmpty();
        assertThat(new PeerSettings("x".repeat(32))).asString().doesNotContain("x");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
