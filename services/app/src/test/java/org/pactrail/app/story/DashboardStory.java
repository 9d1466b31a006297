package org.pactrail.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.made;
import static org.pactrail.app.support.Office.written;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.FiguresListener;
import org.pactrail.app.support.FiguresListener.Told;
import org.pactrail.app.support.Office;

/** What a dashboard is told while an office works, and whenever it comes back. */
abstract class DashboardStory {
    private final Office office;

    DashboardStory(Office office) {
        this.office = office;
    }

    @Test
    void what_is_cancelled_leaves_the_figures_from_then_on() throws IOException, InterruptedException {
        String partnership = office.signed("Cancelled later", "CL-1", "2011-06-30");
        String figures = "/api/figures/2011";
        assertThat(office.auditor().get(figures, office.head()).at("/contributionsUsd/total"))
                .isEqualTo("1000.00");

        try (FiguresListener listener = office.dashboard().listen(null)) {
            String change =
                    made(office.officer().post(partnership + "/ending", Bodies.ending("CANCELLED", "2012-01-31")));
            written(office.approver().post(partnership + "/changes/" + change + "/decision", """
                    {"decision":"APPROVED"}"""));
            listener.await(told -> told.year() == 2011 && told.signed() == 0);
        }
        assertThat(office.auditor().get(figures, office.head()).at("/contributionsUsd/total"))
                .isEqualTo("0.00");
        assertThat(office.auditor().get(partnership).at("/stage")).isEqualTo("CANCELLED");
        assertThat(office.auditor().get(partnership).at("/agreement/usdTotal")).isEqualTo("1000.00");
    }

    /** The dashboard is cut off after every single thing that it is told, and connects again with the last id that it has. */
    @Test
    void a_dashboard_that_is_cut_off_again_and_again_repeats_nothing_and_misses_nothing() throws Exception {
        List<Told> heard = new ArrayList<>();
        long last = -1;
        for (int agreement = 1; agreement <= 6; agreement++) {
            int year = 2012 + agreement % 3;
            office.signed("Cut off " + agreement, "CUT-" + agreement, year + "-05-01");
            if (agreement % 2 == 0) {
                last = hearAll(heard, last);
            }
        }

        assertThat(heard).extracting(Told::id).isSorted();
        assertThat(heard.stream().map(told -> told.id() + " " + told.year())).doesNotHaveDuplicates();
        Map<Integer, List<String>> toldByYear = new HashMap<>();
        heard.forEach(told -> toldByYear.put(told.year(), List.of(told.total(), Integer.toString(told.signed()))));
        for (int year = 2012; year <= 2014; year++) {
            assertThat(toldByYear.get(year)).as("year %d", year).containsExactly("2000.00", "2");
        }
    }

    /** Hears one thing per connection until the head is told. @return the last id */
    private long hearAll(List<Told> heard, long from) throws Exception {
        long head = office.head();
        long last = from;
        while (true) {
            String resume = last < 0 ? null : Long.toString(last);
            try (FiguresListener listener = office.dashboard().listen(resume)) {
                Told next = listener.await(told -> true);
                assertThat(next.id()).as("after %d", last).isGreaterThan(last);
                heard.add(next);
                last = next.id();
            }
            if (last >= head - 1) {
                return last;
            }
        }
    }
}
