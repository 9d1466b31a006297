package org.pactrail.console.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /figures, figures",
        "GET, /figures/2024, figures",
        "POST, /figures/2024/editions, figures",
        "GET, /figuresque, views",
        "POST, /partners, pipeline",
        "GET, /imports, pipeline",
        "GET, /imports/x, pipeline",
        "GET, /rates, pipeline",
        "DELETE, /partners, pipeline",
        "GET, /partners, views",
        "HEAD, /partners, views",
        "GET, /ledger/head, views"
    })
    void a_call_goes_to_the_role_that_answers_it(String method, String path, String role) {
        assertThat(Peers.role(method, "/api" + path)).isEqualTo(role);
    }

    @Nested
    class the_address_of_a_role {
        @Test
        void is_its_own_or_that_of_all() {
            PeerAddresses addresses = new PeerAddresses("http://all:1/", "https://figures:2/pactrail/", " ", null);

            assertThat(addresses.of("figures")).isEqualTo("https://figures:2/pactrail");
            assertThat(addresses.of("pipeline")).isEqualTo("http://all:1");
            assertThat(addresses.of("views")).isEqualTo("http://all:1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"figures", "pipeline", "views"})
        void is_asked_for_by_the_settings_name_where_it_is_missing(String role) {
            assertThatThrownBy(() -> new PeerAddresses(null, null, "", null).of(role))
                    .isInstanceOf(PeersMissing.class)
                    .hasMessageContaining("pactrail.console.peers." + role + ", or pactrail.console.peers.all");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nowhere", "host:8080", "ftp://host", "http://", "http://a b", "file:/etc"})
        void is_an_address_of_a_web_server(String address) {
            assertThatThrownBy(() -> new PeerAddresses(address, null, null, null).of("views"))
                    .isInstanceOf(PeersMissing.class)
                    .hasMessage("pactrail.console.peers.all must be an address such as http://host:8080: " + address);
        }
    }
}
