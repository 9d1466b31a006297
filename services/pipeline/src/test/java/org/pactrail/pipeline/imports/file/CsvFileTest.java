package org.pactrail.pipeline.imports.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.web.body.Fault;
import org.pactrail.web.body.MalformedRequest;

class CsvFileTest {
    private static final List<String> COLUMNS = List.of("name", "city");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,city\nAcme,Bern\nRetz,Wien\n",
                "name,city\r\nAcme,Bern\r\nRetz,Wien",
                "\uFEFFname,city\nAcme,Bern\nRetz,Wien",
                "city,name\nBern,Acme\nWien,Retz",
                " name , city \n Acme , Bern \nRetz,\"Wien\"",
                "\"name\",\"city\"\n\"Acme\",\"Bern\"\n\"Retz\",\"Wien\""
            })
    void rows_are_read_by_the_header_whatever_wrote_the_file(String csv) throws IOException {
        assertThat(read(csv))
                .containsExactly(
                        new CsvRow("partners", 2, Map.of("name", "Acme", "city", "Bern")),
                        new CsvRow("partners", 3, Map.of("name", "Retz", "city", "Wien")));
    }

    @Test
    void a_quoted_value_may_hold_commas_quotes_and_line_breaks_and_is_one_row_still() throws IOException {
        List<CsvRow> rows = read("name,city\n\"Acme, \"\"Labs\"\"\r\nand more\",Bern\nRetz,Wien\n");

        assertThat(rows).extracting(row -> row.text("name")).containsExactly("Acme, \"Labs\"\r\nand more", "Retz");
        assertThat(rows).extracting(CsvRow::number).containsExactly(2, 3);
    }

    @Test
    void a_row_that_does_not_end_is_refused_before_it_fills_the_memory() {
        InputStream endless = new InputStream() {
            private long sent;

            @Override
            public int read() {
                return sent++ < 12 ? "name,city\n\"xx".charAt((int) sent - 1) : 'x';
            }
        };

        assertThatThrownBy(() -> CsvFile.read("partners", endless, COLUMNS))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("row of more than 64000 characters");
    }

    @Test
    void rows_up_to_the_limit_are_read_however_long_the_file_is_and_one_more_is_refused() throws IOException {
        String limit = "name,city\n" + "Acme,Bern\n".repeat(CsvFile.MOST_ROWS);

        assertThat(read(limit)).hasSize(CsvFile.MOST_ROWS);
        assertThatThrownBy(() -> read(limit + "Retz,Wien\n"))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("more than 200000 rows");
    }

    @Test
    void a_wrong_header_is_repeated_in_part_only() {
        assertThatThrownBy(() -> read("h".repeat(50_000)))
                .isInstanceOf(MalformedRequest.class)
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void rows_without_any_text_are_left_out_and_counted() throws IOException {
        assertThat(read("name,city\n\nAcme,Bern\n , \n,\n\"\",\"\"\nRetz,Wien\n\n"))
                .extracting(CsvRow::number)
                .containsExactly(3, 7);
    }

    @Test
    void a_file_with_its_header_alone_has_no_rows() throws IOException {
        assertThat(read("name,city")).isEmpty();
        assertThat(read("name,city\n")).isEmpty();
    }

    @Nested
    class a_row_of_another_length {
        @ParameterizedTest
        @ValueSource(strings = {"Acme", "Acme,Bern,", "Acme,Bern,3,4"})
        void is_read_so_that_it_alone_can_be_refused(String row) throws IOException {
            List<CsvRow> rows = read("name,city\n" + row + "\nRetz,Wien\n");

            assertThatThrownBy(rows.getFirst()::refuseMisfit)
                    .isInstanceOf(RowRefused.class)
                    .hasMessageMatching("Column \\(number of values\\) is off: \\d values where the header has 2\\.");
            assertThat(rows.getFirst().text("name")).isEqualTo("Acme");
            rows.getLast().refuseMisfit();
        }

        @Test
        void has_empty_cells_for_what_is_missing() throws IOException {
            assertThat(read("name,city\nAcme\n").getFirst().text("city")).isEmpty();
        }
    }

    @Nested
    class a_file_is_refused {
        @ParameterizedTest
        @ValueSource(strings = {"", "\uFEFF"})
        void when_it_is_empty(String nothing) {
            assertThat(fault(nothing)).isEqualTo(new Fault("partners", "is empty; its first row must be name,city"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "name",
                    "name,city,type",
                    "name,name",
                    "name,city,city",
                    "name,town",
                    "Name,City",
                    "name;city",
                    "Acme,Bern",
                    "\nname,city"
                })
        void when_its_header_is_another(String header) {
            assertThat(fault(header + "\nAcme,Bern\n").message())
                    .startsWith("must have the header name,city, and has ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"name,city\n\"Acme,Bern\n", "name,city\n\"Acme\"x,Bern\n", "\"name,city"})
        void when_a_quote_is_not_closed_or_goes_on(String csv) {
            assertThat(fault(csv).message()).startsWith("must be CSV as in RFC 4180: ");
        }

        @Test
        void when_it_is_not_utf_8_wherever_that_shows() {
            Fault told = new Fault("partners", "must be text in UTF-8; save it as \"CSV UTF-8\"");

            assertThat(fault("name,city\nAcme,Genève\n".getBytes(ISO_8859_1))).isEqualTo(told);
            assertThat(fault("été,city\n".getBytes(ISO_8859_1))).isEqualTo(told);
            assertThat(fault(new byte[] {(byte) 0xFF, (byte) 0xFE, 'n', 0})).isEqualTo(told);
            assertThat(fault(("name,city\n" + "Acme,Bern\n".repeat(20_000) + "é").getBytes(ISO_8859_1)))
                    .isEqualTo(told);
        }
    }

    private static List<CsvRow> read(String csv) throws IOException {
        return read(csv.getBytes(UTF_8));
    }

    private static List<CsvRow> read(byte[] csv) throws IOException {
        return CsvFile.read("partners", new ByteArrayInputStream(csv), COLUMNS);
    }

    private static Fault fault(String csv) {
        return fault(csv.getBytes(UTF_8));
    }

    private static Fault fault(byte[] csv) {
        return catchThrowableOfType(MalformedRequest.class, () -> read(csv))
                .faults()
                .getFirst();
    }
}
