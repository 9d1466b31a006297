package org.pactrail.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pactrail.names.NameIndex.Match;

class NameIndexTest {
    private static final List<String> WORDS =
            List.of("Ministry", "of", "Energy", "Health", "Ghana", "Québec", "Telecom", "Foundation", "Bank", "UN");

    private final Random random = new Random(5);

    @Test
    void it_finds_what_comparing_with_every_name_finds() {
        NameIndex<Integer> index = new NameIndex<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            names.add(made());
            index.add(i, names.get(i));
        }
        for (int i = 0; i < 200; i++) {
            String asked = mistyped(made());
            List<Integer> alike = new ArrayList<>();
            for (int bearer = 0; bearer < names.size(); bearer++) {
                if (Likeness.of(Name.of(asked), Name.of(names.get(bearer)), 0.75) > 0) {
                    alike.add(bearer);
                }
            }
            assertThat(index.like(asked, 0.75, any -> true))
                    .as(asked)
                    .extracting(Match::bearer)
                    .containsExactlyInAnyOrderElementsOf(alike);
        }
    }

    @Test
    void the_best_of_a_bearers_names_is_told_once_and_the_likeliest_bearer_first() {
        NameIndex<String> index = new NameIndex<>();
        index.add("a", "Examplia Telecoms");
        index.add("b", "Examplia Telekom");
        index.add("b", "EXAMPLIA Telecom");
        index.add("c", "Something else");
        assertThat(index.like("Examplia Telecom", 0.75, any -> true))
                .extracting(match -> match.bearer() + ' ' + match.name())
                .containsExactly("b EXAMPLIA Telecom", "a Examplia Telecoms");
    }

    @Test
    void what_has_no_letters_is_like_nothing_but_itself() {
        NameIndex<String> index = new NameIndex<>();
        index.add("a", "Examplia");
        assertThat(index.like("??", 0.75, any -> true)).isEmpty();
    }

    private String made() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            name.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return name + Integer.toString(random.nextInt(50));
    }

    private String mistyped(String name) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
    }

    @Test
    void among_very_many_that_share_most_the_mistyped_one_is_found() {
        NameIndex<Integer> index = new NameIndex<>();
        for (int i = 0; i < 20_000; i++) {
            index.add(i, "Partner %05d of the world".formatted(i));
        }
        assertThat(index.like("Partnre 01234 of the world", 0.75, any -> true)
                        .getFirst()
                        .bearer())
                .isEqualTo(1_234);
    }
}
