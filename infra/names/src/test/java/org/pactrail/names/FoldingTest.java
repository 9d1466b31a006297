package org.pactrail.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Côte d’Ivoire, cote d'ivoire",
                "ÅLAND, aland",
                "Københavns Universitet, kobenhavns universitet",
                "Łódź, lodz",
                "İstanbul, istanbul",
                "Straße, strasse",
                "ΟΔΟΣ, οδοσ",
                "\"  two   words \", two words",
                "日本, 日本"
            })
    void accents_case_and_spaces_make_no_difference(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }
}
