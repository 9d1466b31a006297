package org.pactrail.events.partnership;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROSPECT    | NEGOTIATION LOST WITHDRAWN",
                "NEGOTIATION | SIGNED LOST WITHDRAWN",
                "SIGNED      | FUNDED CANCELLED COMPLETED",
                "FUNDED      | CANCELLED COMPLETED",
            })
    void a_stage_may_become(Stage stage, String stages) {
        assertThat(stage.mayBecome())
                .isEqualTo(Arrays.stream(stages.split(" ")).map(Stage::valueOf).collect(toSet()));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "WITHDRAWN", "CANCELLED", "COMPLETED"})
    void an_ending_becomes_nothing_else(Stage stage) {
        assertThat(stage.mayBecome()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void no_stage_may_become_itself(Stage stage) {
        assertThat(stage.mayBecome()).doesNotContain(stage);
    }

    @Test
    void only_what_ended_before_a_signature_may_be_reopened() {
        Set<Stage> reopenable =
                EnumSet.allOf(Stage.class).stream().filter(Stage::isReopenable).collect(toSet());

        assertThat(reopenable).containsExactlyInAnyOrder(Stage.LOST, Stage.WITHDRAWN);
    }

    @Test
    void an_agreement_is_in_force_from_its_signature_until_it_is_cancelled() {
        Set<Stage> inForce =
                EnumSet.allOf(Stage.class).stream().filter(Stage::isInForce).collect(toSet());

        assertThat(inForce).containsExactlyInAnyOrder(Stage.SIGNED, Stage.FUNDED, Stage.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_is_a_stage_of_the_same_name_that_some_stage_may_become(Outcome outcome) {
        assertThat(outcome.stage().name()).isEqualTo(outcome.name());
        assertThat(EnumSet.allOf(Stage.class))
                .anyMatch(stage -> stage.mayBecome().contains(outcome.stage()));
    }
}
