package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Amending.CHANGE;
import static org.pactrail.pipeline.partnership.Amending.amendment;
import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.PartnershipFixture.MINISTRY;
import static org.pactrail.pipeline.partnership.PartnershipFixture.STRANGER;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;
import static org.pactrail.pipeline.partnership.Receipts.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.PlainAllocations;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CorrectAgreement;

/** What of a signed agreement was recorded wrongly, in an office that trusts its officers to correct it alone. */
class PartnershipCorrectionTest {
    private static final LocalDate SIGNED_ON = TODAY.minusDays(30);
    private static final Allocation ELSEWHERE = Allocation.of(Map.of("EUR", BigDecimal.valueOf(100)));
    private static final Allocation OTHERWISE = Allocation.of(Map.of("OTHER", BigDecimal.valueOf(100)));

    private final PartnershipFixture fixture = new PartnershipFixture(new ApprovalPolicy(false));

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    static List<Correction> corrections() {
        return List.of(
                new Correction.SignedOn(SIGNED_ON.minusYears(1)),
                new Correction.OfContribution(0, cash("101.00", "USD")),
                new Correction.Regions(ELSEWHERE),
                new Correction.Priorities(OTHERWISE),
                new Correction.Parties(List.of(ACME, MINISTRY)));
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void what_was_recorded_wrongly_is_corrected_by_an_event_of_its_own(Correction correction) {
        fixture.given(Stage.SIGNED).when(correcting(correction)).expectEvents(corrected(correction));
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void a_correction_asked_twice_is_refused(Correction correction) {
        refused(
                fixture.given(agreement(cash("100.00", "USD"), corrected(correction)))
                        .when(correcting(correction)),
                "The agreement says so already. Read it again, and correct only what differs from the paper.");
    }

    static List<Correction> what_it_says_already() {
        return List.of(
                new Correction.SignedOn(SIGNED_ON),
                new Correction.OfContribution(0, cash("100.00", "USD")),
                new Correction.Regions(PlainAllocations.ALL_AFR),
                new Correction.Priorities(PlainAllocations.ALL_SKILLS),
                new Correction.Parties(List.of(ACME)));
    }

    @ParameterizedTest
    @MethodSource("what_it_says_already")
    void a_correction_that_corrects_nothing_is_refused(Correction correction) {
        refused(fixture.given(Stage.SIGNED).when(correcting(correction)), "The agreement says so already.");
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void a_correction_may_come_after_completion(Correction correction) {
        fixture.given(Stage.COMPLETED).when(correcting(correction)).expectEvents(corrected(correction));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SIGNED", "FUNDED", "COMPLETED"})
    void a_correction_is_refused_before_signature_and_after_a_cancellation(Stage stage) {
        refused(
                fixture.given(stage).when(correcting(new Correction.Regions(ELSEWHERE))),
                "Only a signed agreement is corrected, and this partnership is " + stage + ".");
    }

    @Test
    void a_signature_in_the_future_is_refused() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.SignedOn(TOMORROW))),
                "It cannot have been signed on 2026-11-21");
    }

    @Test
    void a_signature_after_an_amendment_is_refused() {
        AgreementAmended early =
                new AgreementAmended(ID, amendment(TODAY.minusDays(9), cash("1.00", "USD")), "Phase two");

        refused(
                fixture.given(agreement(cash("100.00", "USD"), early))
                        .when(correcting(new Correction.SignedOn(TODAY.minusDays(8)))),
                "It cannot have been amended on 2026-11-11, before it was signed on 2026-11-12.");
    }

    @Test
    void no_parties_are_refused() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.Parties(List.of()))),
                "An agreement needs at least one party. Name the partners that signed it.");
    }

    @Test
    void a_party_that_stands_twice_is_refused() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.Parties(List.of(ACME, ACME)))),
                "A party stands twice in the list. Name each partner that signed once.");
    }

    @Test
    void an_unknown_party_is_refused() {
        unknown(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.Parties(List.of(new PartnerId("nobody"))))),
                "partner");
    }

    @Test
    void a_merged_party_is_refused() {
        fixture.partners.merge(STRANGER, MINISTRY);

        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.Parties(List.of(STRANGER)))),
                "\"stranger\" was merged into \"ministry\".");
    }

    @Test
    void an_agreement_without_regions_is_refused() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.Regions(Allocation.NONE))),
                "An agreement needs its regions with percentages that total 100.");
    }

    @Test
    void an_agreement_without_priorities_is_refused() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.Priorities(Allocation.NONE))),
                "An agreement needs its priorities with percentages that total 100.");
    }

    private static CorrectAgreement correcting(Correction correction) {
        return new CorrectAgreement(ID, CHANGE, "olga", correction, "Typo", TODAY);
    }

    private static AgreementCorrected corrected(Correction correction) {
        return new AgreementCorrected(ID, correction, "Typo");
    }
}
