package org.pactrail.views.recounted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.pipeline.partnership.RandomOffice;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.attention.ViewsSettings;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.story.Happened;
import org.pactrail.views.story.Story;

/** Entries that cannot be read are missing for those that come after, and nothing else may be missing. */
class UnreadableEntriesTest {
    private static final int HISTORIES = 300;
    private static final DirectoryView VIEW = new DirectoryView();
    private static final Attention ATTENTION =
            new Attention(new ViewsSettings(30, null, null), LocalDate.of(2024, 11, 20));

    @Test
    void end_no_fold_whichever_they_are_and_explain_each_event_that_follows_nothing() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            RandomOffice office = new RandomOffice(seed);
            Random unreadable = new Random(seed);
            Set<String> streams = new HashSet<>();
            RandomOfficesTest.Happening happening = new RandomOfficesTest.Happening();
            for (int i = 0; i < RandomOffice.STEPS; i++) {
                for (PactrailEvent event : office.next().events()) {
                    if (unreadable.nextInt(4) == 0) {
                        streams.add(stream(event));
                        continue;
                    }
                    assertThat(streams)
                            .as("seed=%d step=%d event=%s", seed, i, event)
                            .containsAll(VIEW.lacking(happening.directory, event));
                    assertThatCode(() -> happening.then(event))
                            .as("seed=%d step=%d", seed, i)
                            .doesNotThrowAnyException();
                }
                assertThatCode(() -> show(happening.directory))
                        .as("seed=%d step=%d", seed, i)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void are_the_only_reason_for_an_event_to_follow_nothing() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            RandomOffice office = new RandomOffice(seed);
            RandomOfficesTest.Happening happening = new RandomOfficesTest.Happening();
            for (int i = 0; i < RandomOffice.STEPS; i++) {
                for (PactrailEvent event : office.next().events()) {
                    assertThat(VIEW.lacking(happening.directory, event))
                            .as("seed=%d event=%s", seed, event)
                            .isEmpty();
                    happening.then(event);
                }
            }
        }
    }

    @Test
    void are_looked_for_in_the_stream_of_an_event() {
        Directory directory = Story.of(Happened.registered("a", "Ant"), Happened.opened("p1", "Schools", "olga", "a"))
                .directory();

        assertThat(VIEW.lacking(directory, Happened.renamed("b", "Bee", Happened.DAY)))
                .containsExactly("b");
        assertThat(VIEW.lacking(directory, Happened.negotiation("p2", Happened.DAY)))
                .containsExactly("p2");
        assertThat(VIEW.lacking(directory, Happened.funded("p1", Happened.DAY))).containsExactly("p1");
        assertThat(VIEW.lacking(directory, Happened.negotiation("p1", Happened.DAY)))
                .isEmpty();
    }

    private static String stream(PactrailEvent event) {
        return switch (event) {
            case PartnershipEvent partnership -> partnership.partnership().value();
            case PartnerEvent partner -> partner.partner().value();
            default -> "";
        };
    }

    private static void show(Directory directory) {
        directory.board().cards().forEach(card -> PartnershipCard.of(card.card(), directory.partners(), ATTENTION));
    }
}
