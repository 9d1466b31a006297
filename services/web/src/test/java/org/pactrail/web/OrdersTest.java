package org.pactrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class OrdersTest {
    private static final List<Ship> FLEET = List.of(
            new Ship("d", "Vega", null),
            new Ship("c", "argo", 1700),
            new Ship("b", "Vega", 1800),
            new Ship("a", "Argo", null));
    private static final Orders<Ship> ORDERS = Orders.withTiesBy(Ship::id)
            .by("name", Ship::name, String.CASE_INSENSITIVE_ORDER)
            .by("built", Ship::built);

    private record Ship(String id, String name, @Nullable Integer built) {}

    @ParameterizedTest
    @CsvSource({"name, a c b d", "-name, b d a c", "built, c b a d", "-built, b c a d"})
    void items_are_in_the_order_asked_for_then_by_id_and_those_without_a_key_are_last(String sort, String ids) {
        assertThat(ORDERS.sorted(FLEET, sort)).extracting(Ship::id).isEqualTo(Arrays.asList(ids.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_list_keeps_its_own_order_unless_asked_otherwise(String sort) {
        assertThat(ORDERS.sorted(FLEET, sort)).isSameAs(FLEET);
        assertThat(ORDERS.sorted(FLEET, null)).isSameAs(FLEET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--name", "Name", "name,built", "colour", "-colour", " name"})
    void an_order_that_does_not_exist_is_refused_with_those_that_do(String sort) {
        assertThatThrownBy(() -> ORDERS.sorted(List.of(), sort))
                .isInstanceOfSatisfying(ErrorResponseException.class, refused -> {
                    assertThat(refused.getStatusCode().value()).isEqualTo(400);
                    assertThat(refused.getBody().getDetail())
                            .isEqualTo("Sort by one of name, built, with a minus before it for the other way round,"
                                    + " instead of sort=" + sort + ".");
                });
    }

    @Test
    void an_order_is_made_of_others_without_changing_them() {
        Orders<Ship> none = Orders.withTiesBy(Ship::id);
        none.by("name", Ship::name);

        assertThatThrownBy(() -> none.sorted(FLEET, "name")).isInstanceOf(ErrorResponseException.class);
    }
}
