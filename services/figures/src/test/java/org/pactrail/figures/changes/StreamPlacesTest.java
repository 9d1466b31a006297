package org.pactrail.figures.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class StreamPlacesTest {
    private final StreamPlaces places = new StreamPlaces(new FiguresSettings(Duration.ofSeconds(1), 5, 3));

    @Test
    void a_user_has_as_many_as_a_user_may_and_others_have_theirs() {
        List<StreamPlaces.Place> olga =
                new ArrayList<>(List.of(places.take("olga"), places.take("olga"), places.take("olga")));
        assertRefused("You have 3 streams", () -> places.take("olga"));
        places.take("juma").close();

        olga.getLast().close();
        places.take("olga");
        assertRefused("You have 3 streams", () -> places.take("olga"));
    }

    @Test
    void all_together_have_as_many_as_the_process_may() {
        for (String user : List.of("a", "b", "c", "d", "e")) {
            places.take(user);
        }
        assertRefused("There are 5 streams", () -> places.take("f"));
    }

    private static void assertRefused(String saying, ThrowingCallable taking) {
        assertThatThrownBy(taking).isInstanceOfSatisfying(ErrorResponseException.class, refused -> {
            assertThat(refused.getStatusCode().value()).isEqualTo(429);
            assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("30");
            assertThat(refused.getBody().getDetail()).startsWith(saying);
        });
    }
}
