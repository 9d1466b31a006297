package org.pactrail.pipeline.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.pipeline.body.Reading.faults;
import static org.pactrail.pipeline.body.Reading.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.web.body.Fault;

/** Which short names a body may give a partner. */
class ShortNamesTest {

    record Body(ShortNames shortNames) {}

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            []                                             > []
            ["UNICEF"]                                     > [UNICEF]
            [" GIZ ", "GI"]                                > [GIZ, GI]
            ["12345678901234567890"]                       > [12345678901234567890]
            ["\uD83C\uDF0D\uD83C\uDF0D"]                   > [\uD83C\uDF0D\uD83C\uDF0D]
            ["AA", "BB", "CC", "DD", "EE"]                 > [AA, BB, CC, DD, EE]""")
    void up_to_five_of_2_to_20_characters(String names, String texts) {
        assertThat(read(body(names), Body.class).shortNames().texts()).hasToString(texts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            "UNICEF"                                       > shortNames must be a JSON array
            ["A"]                                          > shortNames[0] must have 2 to 20 characters, such as "UNICEF", not 1
            ["AB", "123456789012345678901"]                > shortNames[1] must have 2 to 20 characters, such as "UNICEF", not 21
            [" "]                                          > shortNames[0] must not be blank
            ["A|B"]                                        > shortNames[0] must not hold a bar (|), which stands between names in files
            ["self"]                                       > shortNames[0] must not be SELF, which stands for the office's own organization in files
            ["A\\nB"]                                       > shortNames[0] must not contain the control character U+000A
            [7]                                            > shortNames[0] must be a JSON string
            ["GIZ", "Giz"]                                 > shortNames must hold each short name once; "Giz" comes twice
            ["AA", "BB", "CC", "DD", "EE", "FF"]           > shortNames must have at most 5 items, not 6
            null                                           > shortNames must be there""")
    void others_are_refused_with_what_they_must_be(String names, String fault) {
        assertThat(faults(body(names), Body.class)).extracting(Fault::toString).containsExactly(fault);
    }

    private static String body(String names) {
        return "{\"shortNames\":" + names + "}";
    }
}
