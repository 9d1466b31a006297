package org.pactrail.views.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource({"ministry, true", "MINIS, true", "try of, true", "of minis, true", "ministry health, false", "'', true"
    })
    void every_word_must_occur_anywhere_and_in_any_order(String query, boolean found) {
        assertThat(SearchTerms.of(query).occurIn(SearchTerms.fold("Ministry of Finance")))
                .isEqualTo(found);
    }
}
