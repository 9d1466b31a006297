package org.pactrail.pipeline.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of codes are those that bodies accept, to the last. */
class CodesTest {

    @Test
    void every_currency_that_is_accepted_is_listed() {
        assertThat(CurrencyCode.all()).isEqualTo(accepted(texts(3), CurrencyCode::new));
    }

    @Test
    void every_country_that_is_accepted_is_listed() {
        assertThat(CountryCode.all())
                .isEqualTo(accepted(texts(2), CountryCode::new).stream()
                        .map(CountryCode::code)
                        .toList());
    }

    private static <T> List<T> accepted(Stream<String> texts, Function<String, T> read) {
        return texts.flatMap(text -> {
                    try {
                        return Stream.of(read.apply(text));
                    } catch (IllegalArgumentException refused) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    private static Stream<String> texts(int length) {
        return length == 0
                ? Stream.of("")
                : texts(length - 1)
                        .flatMap(start -> IntStream.rangeClosed('A', 'Z').mapToObj(last -> start + (char) last));
    }
}
