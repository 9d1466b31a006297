package org.pactrail.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.web.body.Reading.faults;
import static org.pactrail.web.body.Reading.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;
import org.pactrail.web.text.UserName;

class TextsTest {
    record Titled(OneLine title) {}

    record Noted(Prose note) {}

    record Owned(UserName officer) {}

    @ParameterizedTest
    @ValueSource(strings = {"Genève", "مشروع", "\u200Fمشروع\u200F", "项目", "👩🏽‍🔬 Labs", "a\u00A0b", "Ne\u0301pal"})
    void a_title_in_any_language_is_kept_as_it_is(String title) {
        assertThat(read("{'title':'" + title + "'}", Titled.class).title().text())
                .isEqualTo(title);
    }

    @Test
    void white_space_around_a_text_is_left_out_also_of_the_kind_that_does_not_break_lines() {
        assertThat(read("{'title':' \\n\u00A0\u3000A B\u202F '}", Titled.class).title())
                .isEqualTo(new OneLine("A B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n\\t", "\u00A0", "\u2003\u3000", "\u200B", "\u00A0\u200B\uFEFF"})
    void a_text_of_which_nothing_can_be_seen_is_blank(String nothing) {
        assertThat(faults("{'title':'" + nothing + "'}", Titled.class))
                .containsExactly(new Fault("title", "must not be blank"));
    }

    @ParameterizedTest
    @CsvSource({
        "a\\u0000b, U+0000",
        "a\\nb, U+000A",
        "a\\tb, U+0009",
        "a\\u001Bb, U+001B",
        "a\\u0085b, U+0085",
        "a\\u2028b, U+2028",
        "a\\u2029b, U+2029",
        "a\\u202Eb, U+202E",
        "a\\u2066b, U+2066",
        "a\\uD800b, U+D800",
        "a\\uDC00b, U+DC00",
        "ab\\uD83D, U+D83D"
    })
    void a_title_holds_no_control_character_no_half_character_and_no_mark_that_turns_it_round(
            String title, String named) {
        assertThat(faults("{'title':'" + title + "'}", Titled.class))
                .containsExactly(new Fault("title", "must not contain the control character " + named));
    }

    @Test
    void prose_may_have_several_lines_and_tabs() {
        assertThat(read("{'note':'a\\r\\nb\\n\\tc'}", Noted.class).note().text())
                .isEqualTo("a\r\nb\n\tc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u000B", "\\u2028", "\\u202E", "\\uDC00"})
    void prose_holds_no_other_control_character(String character) {
        assertThat(faults("{'note':'a" + character + "b'}", Noted.class))
                .extracting(Fault::field)
                .containsExactly("note");
    }

    @Test
    void a_title_has_at_most_300_characters() {
        assertThat(read("{'title':'" + "x".repeat(300) + "'}", Titled.class)
                        .title()
                        .text())
                .hasSize(300);
        assertThat(faults("{'title':'" + "x".repeat(301) + "'}", Titled.class))
                .containsExactly(new Fault("title", "must have at most 300 characters, not 301"));
    }

    @Test
    void a_title_of_a_megabyte_is_refused_in_a_few_words() {
        assertThat(faults("{'title':'" + "x".repeat(1_048_576) + "'}", Titled.class))
                .containsExactly(new Fault("title", "must have at most 300 characters, not 1,048,576"));
    }

    @Test
    void prose_has_at_most_4000_characters() {
        assertThat(faults("{'note':'" + "x".repeat(4_001) + "'}", Noted.class))
                .containsExactly(new Fault("note", "must have at most 4,000 characters, not 4,001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "a.b_c+d@example.org", "Ñandú", "7of9"})
    void a_users_name_has_letters_digits_and_a_few_marks(String name) {
        assertThat(read("{'officer':'" + name + "'}", Owned.class).officer().text())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".a", "a b", "a/b", "a\\n", "a\u202E"})
    void a_users_name_has_nothing_else(String name) {
        assertThat(faults("{'officer':'" + name + "'}", Owned.class))
                .extracting(Fault::field)
                .containsExactly("officer");
    }
}
