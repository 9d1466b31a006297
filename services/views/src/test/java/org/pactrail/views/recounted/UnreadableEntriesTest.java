package org.pactrail.views.recounted;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PactrailEvent;
import org.pactrail.pipeline.partnership.RandomOffice;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.attention.ViewsSettings;
import org.pactrail.views.directory.Directory;

/** Entries that cannot be read are missing for those that come after. */
class UnreadableEntriesTest {
    private static final int HISTORIES = 300;
    private static final Attention ATTENTION =
            new Attention(new ViewsSettings(30, null, null), LocalDate.of(2024, 11, 20));

    @Test
    void end_no_fold_whichever_they_are() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            RandomOffice office = new RandomOffice(seed);
            Random unreadable = new Random(seed);
            RandomOfficesTest.Happening happening = new RandomOfficesTest.Happening();
            for (int i = 0; i < RandomOffice.STEPS; i++) {
                List<PactrailEvent> events = office.next().events();
                assertThatCode(() -> {
                            events.stream()
                                    .filter(event -> unreadable.nextInt(4) > 0)
                                    .forEach(happening::then);
                            show(happening.directory);
                        })
                        .as("seed=%d step=%d", seed, i)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void show(Directory directory) {
        directory.board().cards().forEach(card -> PartnershipCard.of(card.card(), directory.partners(), ATTENTION));
    }
}
