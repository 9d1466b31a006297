package org.pactrail.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"help", "--help", "-h", "ledger --help", "ledger help", "ledger verify --help", "install -h"})
    void help_is_told_and_ends_it_with_0(String line) {
        assertThat(Operations.asked(line.split(" "))).isTrue();
        assertThat(Operations.run(line.split(" "))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "instal", "ledger", "ledger verfy", "--server.port=0 start"})
    void what_is_not_known_ends_it_with_2(String line) {
        assertThat(Operations.asked(line.split(" "))).isTrue();
        assertThat(Operations.run(line.split(" "))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=0", "--debug", "--spring.profiles.active=sample --server.port=0"})
    void settings_alone_start_pactrail(String line) {
        assertThat(Operations.asked(line.split(" "))).isFalse();
        assertThat(Operations.asked()).isFalse();
    }
}
