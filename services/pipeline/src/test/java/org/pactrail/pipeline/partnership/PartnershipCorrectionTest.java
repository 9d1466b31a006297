package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Changing.CHANGE;
import static org.pactrail.pipeline.partnership.Changing.amended;
import static org.pactrail.pipeline.partnership.Changing.correcting;
import static org.pactrail.pipeline.partnership.Changing.then;
import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.money;
import static org.pactrail.pipeline.partnership.Life.negotiated;
import static org.pactrail.pipeline.partnership.Life.opened;
import static org.pactrail.pipeline.partnership.Life.signed;
import static org.pactrail.pipeline.partnership.PartnershipFixture.MINISTRY;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.body.AmountChange;
import org.pactrail.pipeline.money.StatedUsd;
import org.pactrail.pipeline.partnership.AgreementCommand.CorrectContribution;

/** Corrections that take effect at once. */
class PartnershipCorrectionTest {
    private static final LocalDate SIGNED_ON = TODAY.minusDays(30);
    private static final UsdValue FROZEN =
            new UsdValue(new BigDecimal("125.00"), Rate.of("1.25"), "Treasury", LocalDate.of(2026, 10, 1));

    private final PartnershipFixture fixture = new PartnershipFixture(new Approvals(false));

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "FUNDED", "COMPLETED"})
    void a_date_is_corrected_also_after_the_end(Stage stage) {
        accepted(stage, new Correction.SignedOn(SIGNED_ON.minusDays(1)));
    }

    @Test
    void parties_regions_and_priorities_are_corrected() {
        accepted(Stage.SIGNED, new Correction.Parties(List.of(ACME, MINISTRY)));
        accepted(Stage.SIGNED, new Correction.Regions(Allocation.of(Map.of("EUR", new BigDecimal("100")))));
        accepted(
                Stage.SIGNED,
                new Correction.Priorities(Allocation.of(Map.of("ENABLING_ENVIRONMENT", new BigDecimal("100")))));
    }

    @Test
    void an_amount_keeps_the_rate_that_was_frozen() {
        fixture.given(opened(ACME), negotiated(), signed(valued("100.00")))
                .when(patching(0, money("80.00", "EUR"), null))
                .expectEvents(corrected(new Correction.OfContribution(
                        0,
                        contribution(
                                "80.00",
                                new UsdValue(new BigDecimal("100.00"), Rate.of("1.25"), "Treasury", FROZEN.on())))));
    }

    @Test
    void a_missing_rate_is_supplied_later() {
        StatedUsd stated = new StatedUsd(new AmountChange("90"), null, null, null);
        fixture.given(opened(ACME), negotiated(), signed(contribution("100.00", null)))
                .when(patching(0, null, stated))
                .expectEvents(corrected(new Correction.OfContribution(
                        0, contribution("100.00", new UsdValue(new BigDecimal("90.00"), null, "stated", SIGNED_ON)))));
    }

    @Test
    void a_delta_is_corrected_by_the_index_after_those_of_the_signature() {
        fixture.given(then(Stage.SIGNED, amended(cash("-10.00", "USD"))))
                .when(correcting(new Correction.OfContribution(1, cash("-20.00", "USD"))))
                .expectEvents(corrected(new Correction.OfContribution(1, cash("-20.00", "USD"))));
    }

    @Test
    void what_is_said_already_is_no_correction_so_neither_when_asked_twice() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.SignedOn(SIGNED_ON))),
                "The agreement says so already.");
    }

    @Test
    void it_is_refused_where_the_agreement_has_no_such_contribution() {
        refused(
                fixture.given(Stage.SIGNED).when(patching(1, money("1.00", "USD"), null)),
                "The agreement has 1 contributions, numbered from 0, so there is none at 1.");
    }

    @Test
    void a_signed_contribution_stays_above_zero() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.OfContribution(0, cash("-1.00", "USD")))),
                "A signed contribution must be above zero");
    }

    @Test
    void it_is_refused_with_a_date_in_the_future_or_after_an_amendment() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.SignedOn(TOMORROW))),
                "It cannot have been signed on 2026-11-21");
    }

    @Test
    void it_is_refused_without_parties_and_with_unknown_ones() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(new Correction.Parties(List.of()))),
                "An agreement needs at least one party.");
        try (PartnershipFixture other = new PartnershipFixture(new Approvals(false))) {
            unknown(
                    other.given(Stage.SIGNED)
                            .when(correcting(new Correction.Parties(List.of(new PartnerId("nobody"))))),
                    "partner with the id \"nobody\"");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SIGNED", "FUNDED", "COMPLETED"})
    void it_is_refused_in_every_other_stage(Stage stage) {
        refused(
                fixture.given(stage).when(correcting(new Correction.SignedOn(SIGNED_ON.minusDays(1)))),
                "Only a signed agreement is corrected, and this partnership is " + stage + ". ");
    }

    private static void accepted(Stage stage, Correction correction) {
        try (PartnershipFixture each = new PartnershipFixture(new Approvals(false))) {
            each.given(stage).when(correcting(correction)).expectEvents(corrected(correction));
        }
    }

    private static AgreementCorrected corrected(Correction correction) {
        return new AgreementCorrected(ID, correction, "Because");
    }

    private static CorrectContribution patching(int index, @Nullable Money amount, @Nullable StatedUsd usd) {
        ContributionPatch patch = new ContributionPatch(null, amount, null, usd);
        return new CorrectContribution(ID, CHANGE, "olga", index, patch, "Because", TODAY);
    }

    private static Contribution valued(String amount) {
        return contribution(amount, FROZEN);
    }

    private static Contribution contribution(String amount, @Nullable UsdValue usd) {
        return new Contribution(new Contributor(ACME), money(amount, "EUR"), ContributionKind.CASH, usd);
    }
}
