package org.pactrail.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.web.body.Reading.faults;
import static org.pactrail.web.body.Reading.read;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    record Dated(LocalDate on) {}

    record Expected(YearMonth month) {}

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2100-12-31", "2024-02-29"})
    void they_are_iso_days(String date) {
        assertThat(read("{'on':'" + date + "'}", Dated.class).on()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "2026-13-01", "31.12.2026", "2026-1-1", "20260101", "today", "", "2026-01-01T00:00"
            })
    void anything_else_is_refused(String date) {
        assertThat(faults("{'on':'" + date + "'}", Dated.class))
                .containsExactly(new Fault("on", "must be a date, such as 2026-03-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2101-01-01", "0024-01-01", "-0001-01-01", "+20260-01-01"})
    void a_slip_of_the_keyboard_is_refused(String date) {
        assertThat(faults("{'on':'" + date + "'}", Dated.class))
                .containsExactly(new Fault("on", "must lie between 1900-01-01 and 2100-12-31"));
    }

    @Test
    void a_month_is_an_iso_month_in_the_same_range() {
        assertThat(read("{'month':'2026-03'}", Expected.class).month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(faults("{'month':'2026-03-31'}", Expected.class))
                .containsExactly(new Fault("month", "must be a month, such as 2026-03"));
        assertThat(faults("{'month':'2101-01'}", Expected.class))
                .containsExactly(new Fault("month", "must lie between 1900-01-01 and 2100-12-31"));
    }
}
