package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Amending.CHANGE;
import static org.pactrail.pipeline.partnership.Amending.amended;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.contribution;
import static org.pactrail.pipeline.partnership.Life.money;
import static org.pactrail.pipeline.partnership.Life.negotiated;
import static org.pactrail.pipeline.partnership.Life.opened;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;
import static org.pactrail.pipeline.partnership.Receipts.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.PlainAllocations;
import org.pactrail.pipeline.money.StatedUsd;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CorrectContribution;
import org.pactrail.pipeline.partnership.command.ContributionPatch;
import org.pactrail.pipeline.value.AmountChange;

/** What of one contribution was recorded wrongly; its rate is frozen unless the correction says otherwise. */
class ContributionCorrectionTest {
    private static final LocalDate SIGNED_ON = LocalDate.of(2025, 3, 10);
    private static final Contribution FROZEN = euros("100.00", usd("200.00", "2", "bank"));

    private final PartnershipFixture fixture = new PartnershipFixture(new ApprovalPolicy(false));

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void another_amount_keeps_the_frozen_rate() {
        fixture.given(signed(FROZEN))
                .when(correcting(0, new ContributionPatch(null, money("50.00", "EUR"), null, null)))
                .expectEvents(corrected(0, euros("50.00", usd("100.00", "2", "bank"))));
    }

    @Test
    void another_kind_keeps_the_frozen_value() {
        fixture.given(signed(FROZEN))
                .when(correcting(0, new ContributionPatch(null, null, ContributionKind.IN_KIND, null)))
                .expectEvents(corrected(
                        0,
                        new Contribution(
                                FROZEN.contributor(), FROZEN.amount(), ContributionKind.IN_KIND, FROZEN.usd())));
    }

    @Test
    void another_contributor_keeps_the_rest() {
        fixture.given(signed(FROZEN))
                .when(correcting(0, new ContributionPatch(Contributor.of("ministry"), null, null, null)))
                .expectEvents(corrected(
                        0, new Contribution(Contributor.of("ministry"), FROZEN.amount(), FROZEN.kind(), FROZEN.usd())));
    }

    @Test
    void a_missing_rate_is_supplied_by_a_stated_value() {
        fixture.given(signed(cash("100.00", "EUR")))
                .when(correcting(0, new ContributionPatch(null, null, null, stated("107.50"))))
                .expectEvents(corrected(0, euros("100.00", usd("107.50", null, "stated"))));
    }

    @Test
    void another_currency_is_valued_by_the_rate_of_the_month_of_signature() {
        fixture.given(signed(cash("100.00", "USD")))
                .when(correcting(0, new ContributionPatch(null, money("100.00", "EUR"), null, null)))
                .expectEvents(corrected(
                        0,
                        euros(
                                "100.00",
                                new UsdValue(
                                        new BigDecimal("108.06"),
                                        Rate.of("1.08063598"),
                                        "monthly rates shipped with Pactrail",
                                        LocalDate.of(2025, 3, 1)))));
    }

    @Test
    void a_value_stated_for_dollars_is_refused() {
        refused(
                fixture.given(signed(cash("100.00", "USD")))
                        .when(correcting(0, new ContributionPatch(null, null, null, stated("99.00")))),
                "A USD value is stated for an amount in another currency");
    }

    @Test
    void a_value_below_zero_for_an_amount_above_is_refused() {
        refused(
                fixture.given(signed(FROZEN))
                        .when(correcting(0, new ContributionPatch(null, null, null, stated("-99.00")))),
                "Correct the amount, or state another value.");
    }

    @Test
    void a_patch_that_corrects_nothing_is_refused() {
        refused(
                fixture.given(signed(FROZEN)).when(correcting(0, new ContributionPatch(null, null, null, null))),
                "The agreement says so already.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 99})
    void an_index_that_is_not_there_is_refused(int index) {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(index, amount("1.00"))),
                "The agreement has 1 contributions, numbered from 0, so there is none at " + index
                        + ". Read the agreement and take the index that it shows.");
    }

    @Test
    void an_unknown_contributor_is_refused() {
        unknown(
                fixture.given(Stage.SIGNED)
                        .when(correcting(0, new ContributionPatch(Contributor.of("nobody"), null, null, null))),
                "partner");
    }

    @Test
    void a_signed_contribution_below_zero_is_refused() {
        refused(
                fixture.given(Stage.SIGNED).when(correcting(0, amount("-1.00"))),
                "A signed contribution must be above zero");
    }

    @Test
    void the_delta_of_an_amendment_is_corrected_under_the_index_after_those_of_the_signature() {
        fixture.given(agreement(cash("100.00", "USD"), amended(cash("-10.00", "USD"))))
                .when(correcting(1, amount("-20.00")))
                .expectEvents(corrected(1, valued("-20.00")));
    }

    @Test
    void a_correction_that_leaves_less_than_nothing_is_refused() {
        refused(
                fixture.given(agreement(cash("100.00", "USD"), amended(cash("-60.00", "USD"))))
                        .when(correcting(0, amount("50.00"))),
                "That would leave -10.00 USD of what \"acme\" promised (CASH).");
    }

    @Test
    void a_correction_upwards_makes_a_funded_partnership_fall_short() {
        fixture.given(Stage.FUNDED)
                .when(correcting(0, new ContributionPatch(null, money("100.01", "USD"), null, null)))
                .expectEvents(
                        corrected(
                                0,
                                new Contribution(
                                        Contributor.of("acme"),
                                        money("100.01", "USD"),
                                        ContributionKind.CASH,
                                        new UsdValue(new BigDecimal("100.01"), null, "in USD", TODAY.minusDays(30)))),
                        new FundingFellShort(ID, TODAY));
    }

    private static ContributionPatch amount(String amount) {
        return new ContributionPatch(null, money(amount, "USD"), null, null);
    }

    /** Dollars of an amendment of today. */
    private static Contribution valued(String amount) {
        return new Contribution(
                Contributor.of("acme"),
                money(amount, "USD"),
                ContributionKind.CASH,
                new UsdValue(new BigDecimal(amount), null, "in USD", TODAY));
    }

    private static Contribution euros(String amount, UsdValue usd) {
        Contribution plain = contribution("acme", amount, "EUR", ContributionKind.CASH);
        return new Contribution(plain.contributor(), plain.amount(), plain.kind(), usd);
    }

    private static UsdValue usd(String amount, @Nullable String rate, String source) {
        return new UsdValue(new BigDecimal(amount), rate == null ? null : Rate.of(rate), source, SIGNED_ON);
    }

    private static StatedUsd stated(String amount) {
        return new StatedUsd(new AmountChange(amount), null, null, null);
    }

    private static List<PartnershipEvent> signed(Contribution contribution) {
        AgreementSigned agreement = new AgreementSigned(
                ID,
                "R-1",
                Instrument.MOU,
                SIGNED_ON,
                List.of(Life.ACME),
                List.of(contribution),
                PlainAllocations.ALL_AFR,
                PlainAllocations.ALL_SKILLS);
        return List.of(opened(Life.ACME), negotiated(), agreement);
    }

    private static CorrectContribution correcting(int index, ContributionPatch patch) {
        return new CorrectContribution(ID, CHANGE, "olga", index, patch, "Typo", TODAY);
    }

    private static AgreementCorrected corrected(int index, Contribution contribution) {
        return new AgreementCorrected(ID, new Correction.OfContribution(index, contribution), "Typo");
    }
}
