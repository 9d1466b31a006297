package org.pactrail.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.pactrail.pipeline.Office.seen;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.Receipts.agreement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.ChangeSince;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AssignPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ReverseImport;

/** What an import made and should not have made is taken back by an event that compensates it. */
class ImportReversalTest {
    private static final ReverseImport REVERSING = new ReverseImport(ID, "Wrong file", TODAY);

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROSPECT", "NEGOTIATION"})
    void what_was_not_signed_is_withdrawn(Stage stage) {
        fixture.given(stage)
                .when(REVERSING)
                .expectEvents(new PartnershipEnded(ID, Outcome.WITHDRAWN, TODAY, "Wrong file"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "FUNDED"})
    void what_was_signed_is_cancelled_and_its_reference_is_free_again(Stage stage) {
        fixture.claims.takeReference("R-1", ID);

        fixture.given(stage).when(REVERSING).expectEvents(cancelled());

        assertThat(fixture.claims.partnershipOf("R-1")).isEmpty();
    }

    @Test
    void asked_twice_it_is_refused_and_the_reference_stays_with_whoever_took_it_since() {
        fixture.claims.takeReference("R-1", new PartnershipId("imported again"));

        refused(
                fixture.given(agreement(cash("100.00", "USD"), cancelled())).when(REVERSING),
                "You cannot reverse its import: this partnership is CANCELLED. It has ended for good");
        assertThat(fixture.claims.partnershipOf("R-1")).contains(new PartnershipId("imported again"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "WITHDRAWN", "CANCELLED", "COMPLETED"})
    void what_has_ended_is_refused(Stage stage) {
        refused(
                fixture.given(stage).when(REVERSING),
                "You cannot reverse its import: this partnership is " + stage + ".");
    }

    @Test
    void upon_an_older_version_it_is_refused_and_says_what_changed() {
        try (Office office = new Office()) {
            PartnershipId partnership = office.negotiated(office.register("Acme"));
            ReverseImport reversing = new ReverseImport(partnership, "Wrong file", Office.TODAY);
            office.send(new AssignPartnership(partnership, "somebody", null));
            long head = office.ledger().head().position();

            CommandRefused.Stale refused =
                    catchThrowableOfType(CommandRefused.Stale.class, () -> office.send(seen(1), reversing));

            assertThat(refused.changes()).extracting(ChangeSince::event).containsExactly("PartnershipAssigned");
            assertThat(office.ledger().head().position()).isEqualTo(head);
            assertThat(office.send(seen(2), reversing).version()).isEqualTo(3);
        }
    }

    private static PartnershipEnded cancelled() {
        return new PartnershipEnded(ID, Outcome.CANCELLED, TODAY, "Wrong file");
    }
}
