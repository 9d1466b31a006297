package org.pactrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.ErrorResponseException;

class PageTest {

    @ParameterizedTest(name = "{0} items, page={1}, size={2}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
              0 | none    | none | 1 | none
              0 | 7       | none | 1 | none
              1 | 1       | 50   | 1 | 0..0
             50 | none    | none | 1 | 0..49
             51 | none    | none | 2 | 0..49
             51 | 2       | none | 2 | 50..50
             51 | 3       | none | 2 | none
             51 | 1000000 | 200  | 1 | none
              7 | 2       | 3    | 3 | 3..5
              7 | 7       | 1    | 7 | 6..6
            """)
    void a_page_holds_its_part_of_the_list_and_the_true_number_of_pages(
            int items, String page, String size, int pages, String part) {
        List<Integer> all = IntStream.range(0, items).boxed().toList();

        Page<Integer> one = Page.of(all, new Listing(page, size, null).paging());

        assertThat(one.pages()).isEqualTo(pages);
        assertThat(one.total()).isEqualTo(items);
        assertThat(one.items())
                .isEqualTo(part == null ? List.of() : all.subList(from(part), Math.addExact(to(part), 1)));
    }

    @ParameterizedTest
    @CsvSource({"0,", "-1,", "1000001,", "two,", "1.5,", ",0", ",201", ",-1", ",all"})
    void a_page_that_cannot_be_is_refused(String page, String size) {
        assertThatThrownBy(() -> new Listing(page, size, null).paging())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refused -> assertThat(refused.getBody().getDetail())
                                .endsWith(
                                        page == null
                                                ? "instead of size=" + size + "."
                                                : "instead of page=" + page + "."));
    }

    @Test
    void a_refused_code_comes_with_those_that_exist_or_the_advice_to_leave_it_out() {
        assertThat(Question.none("colour", "red", List.of("BLUE", "GREEN"))
                        .getBody()
                        .getDetail())
                .isEqualTo("Ask for one of BLUE, GREEN instead of colour=red.");
        assertThat(Question.none("colour", "red", List.of()).getBody().getDetail())
                .isEqualTo("Leave colour out, for there is none yet, instead of colour=red.");
    }

    private static int from(String part) {
        return Integer.parseInt(part.substring(0, part.indexOf("..")));
    }

    private static int to(String part) {
        return Integer.parseInt(part.substring(part.indexOf("..") + 2));
    }
}
