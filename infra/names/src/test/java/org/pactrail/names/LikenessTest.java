package org.pactrail.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
    private static final double FLOAT = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "Ministry of Health, MINISTRY OF HEALTH",
        "Ministry of Health, Health of Ministry",
        "Côte d’Ivoire, cote d'ivoire",
        "日本, 日本",
        "'', ''"
    })
    void names_that_differ_in_case_accents_and_the_order_of_words_are_the_same(String one, String other) {
        assertThat(Likeness.of(one, other)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Minsitry of Helth, Ministry of Health, Ministry of Finance",
        "Kenia, Kenya, Kiribati",
        "Health Ministry, Ministry of Health, Ministry of Education",
        "Fondation Ete, Fondation Été, Fondation Hiver",
        "Untied Nations, United Nations, United Cities"
    })
    void a_mistyped_name_is_more_like_the_right_one_than_like_another(String typed, String right, String other) {
        assertThat(Likeness.of(typed, right)).isGreaterThan(0.75).isGreaterThan(Likeness.of(typed, other));
        assertThat(Likeness.of(typed, other)).isLessThan(0.75);
    }

    @Test
    void names_with_nothing_in_common_are_not_alike() {
        assertThat(Likeness.of("Kenya", "Fiji")).isZero();
        assertThat(Likeness.of("", "Fiji")).isZero();
    }

    @Test
    void a_part_of_a_name_finds_it_though_it_is_mistyped() {
        Name ministry = Name.of("Ministry of Health");

        assertThat(Likeness.found(Name.of("Helth"), ministry, 0.6)).isGreaterThanOrEqualTo(0.6);
        assertThat(Likeness.found(Name.of("Welth"), ministry, 0.6)).isZero();
        assertThat(Likeness.found(Name.of(""), ministry, 0.6)).isZero();
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a_threshold_leaves_out_what_is_below_it_and_changes_nothing_else(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 3_000; i++) {
            Name one = Name.of(text(random));
            Name other = Name.of(text(random));
            double least = random.nextInt(1, 100) / 100.0;
            double all = Likeness.of(one, other, 0);

            assertThat(all).isBetween(0.0, 1.0).isCloseTo(Likeness.of(other, one, 0), within(FLOAT));
            if (Math.abs(all - least) > FLOAT) {
                assertThat(Likeness.of(one, other, least))
                        .as("%s / %s", one, other)
                        .isEqualTo(all < least ? 0 : all);
            }
            assertThat(one.commonAtMost(other)).isGreaterThanOrEqualTo(one.common(other));
        }
    }

    @Test
    void the_one_that_was_meant_is_found_among_20_000() {
        List<Name> names = new ArrayList<>(ministries(20_000));
        names.add(12_345, Name.of("Ministry of Health"));

        assertThat(best(Name.of("Minsitry of Helth"), names)).isEqualTo("Ministry of Health");
    }

    private static String best(Name typed, List<Name> names) {
        String best = "";
        double most = 0;
        for (Name name : names) {
            double likeness = Likeness.found(typed, name, 0.6);
            if (likeness > most) {
                best = name.text();
                most = likeness;
            }
        }
        return best;
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(0, 12);
        for (int i = 0; i < length; i++) {
            text.append("ab c".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    /** The worst case: all of them share most of what was typed. */
    private static List<Name> ministries(int count) {
        SplittableRandom random = new SplittableRandom(6);
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder name = new StringBuilder(i % 2 == 0 ? "Ministry of " : "Foundation for ");
            for (int letter = 0; letter < 10; letter++) {
                name.append((char) ('a' + random.nextInt(26)));
            }
            names.add(Name.of(name.toString()));
        }
        return names;
    }
}
