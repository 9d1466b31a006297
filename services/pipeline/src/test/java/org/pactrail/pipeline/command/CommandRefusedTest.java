package org.pactrail.pipeline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRefusedTest {

    @ParameterizedTest
    @ValueSource(ints = {79, 80, 199, 200})
    void a_long_name_is_cut_between_two_characters_so_that_the_refusal_can_be_written(int before) {
        String message = new CommandRefused.Unknown("filter", "a".repeat(before) + "💶".repeat(200)).getMessage();

        assertThat(UTF_8.newEncoder().canEncode(message)).isTrue();
        assertThat(message).contains("…").hasSizeLessThan(700);
    }
}
