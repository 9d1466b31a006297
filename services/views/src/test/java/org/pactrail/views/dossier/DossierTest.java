package org.pactrail.views.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.cleared;
import static org.pactrail.views.story.Happened.ended;
import static org.pactrail.views.story.Happened.ids;
import static org.pactrail.views.story.Happened.negotiation;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.outreach;
import static org.pactrail.views.story.Happened.receipt;
import static org.pactrail.views.story.Happened.refused;
import static org.pactrail.views.story.Happened.reopened;
import static org.pactrail.views.story.Happened.signed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.story.RandomStory;
import org.pactrail.views.story.Story;

class DossierTest {

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3})
    void the_card_on_top_is_the_one_on_the_board(long seed) {
        Story story = RandomStory.of(seed, 600);

        assertThat(story.directory().board().cards())
                .isNotEmpty()
                .allSatisfy(searchable -> assertThat(
                                Dossier.of(story.of(searchable.card().id().value()))
                                        .card())
                        .isEqualTo(searchable.card()));
    }

    @Test
    void every_outreach_is_kept_in_the_order_in_which_it_was_logged() {
        assertThat(dossier(outreach("a", DAY, null), outreach("a", DAY.minusDays(1), null))
                        .all(OutreachLogged.class))
                .extracting(logged -> logged.on())
                .containsExactly(DAY, DAY.minusDays(1));
    }

    @Test
    void the_last_word_on_a_partner_is_its_clearance() {
        assertThat(dossier(cleared("a", "p"), cleared("a", "q"), refused("a", "p"))
                        .clearances())
                .containsExactlyInAnyOrder(
                        LatestClearance.of(refused("a", "p")), LatestClearance.of(cleared("a", "q")));
    }

    @Test
    void the_hoped_for_regions_give_way_to_the_agreed_ones() {
        assertThat(dossier().regions().percents()).containsOnlyKeys("EUR");
        assertThat(dossier(signed("a", "R-1", ids("p"))).regions().percents()).containsOnlyKeys("AFR");
    }

    @Test
    void an_ending_is_gone_after_the_reopening_and_a_second_one_is_shown_beside_it() {
        PactrailEvent lost = ended("a", Outcome.LOST, DAY);
        PactrailEvent reopened = reopened("a", Stage.PROSPECT, DAY.plusDays(1));
        PactrailEvent withdrawn = ended("a", Outcome.WITHDRAWN, DAY.plusDays(2));

        assertThat(dossier(lost).ending()).hasValue((PartnershipEnded) lost);
        assertThat(dossier(lost, reopened).ending()).isEmpty();
        assertThat(dossier(lost, reopened, withdrawn).ending()).hasValue((PartnershipEnded) withdrawn);
        assertThat(dossier(lost, reopened, withdrawn).reopening()).hasValue((PartnershipReopened) reopened);
    }

    @Test
    void receipts_are_shown_beside_their_agreement() {
        PactrailEvent agreement = signed("a", "R-1", ids("p"));
        PactrailEvent receipt = receipt("a", "r1", "p", "5", "EUR");
        Dossier dossier = dossier(negotiation("a", DAY), agreement, receipt);

        assertThat(dossier.signed()).hasValue((AgreementSigned) agreement);
        assertThat(dossier.receipts()).singleElement().isEqualTo(receipt);
    }

    private static Dossier dossier(PactrailEvent... events) {
        return Dossier.of(
                Story.of(opened("a", "Schools", "eve", "p", "q")).then(events).of("a"));
    }
}
