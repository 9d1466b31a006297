package org.pactrail.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pactrail.events.ClaimEvent.AgreementReferenceClaimed;
import org.pactrail.events.ClaimEvent.AgreementReferenceReleased;
import org.pactrail.events.ClaimEvent.PartnerNameClaimed;
import org.pactrail.events.EditionEvent.EditionPublished;
import org.pactrail.events.FilterEvent.FilterRemoved;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pactrail.events.PartnerEvent.PartnerAbsorbed;
import org.pactrail.events.PartnerEvent.PartnerIdentified;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerReleased;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.PartnerEvent.PartnerShortNamesChanged;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.ExpectationValued;
import org.pactrail.events.PartnershipEvent.ExtensionLinked;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.NextStepDone;
import org.pactrail.events.PartnershipEvent.NextStepMoved;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.PartnershipEvent.PledgeWithdrawn;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.RatesEvent.MonthlyRatesAdded;
import org.pactrail.events.VoidingEvent.EntryVoided;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.events.partnership.Stage;

/** One event of every kind with all that it can hold, and where it can hold less, a second one with as little as can be. */
final class Examples {
    private static final PartnershipId PARTNERSHIP = new PartnershipId("p-17");
    private static final PartnerId MINISTRY = new PartnerId("ministry-of-ict");
    private static final PartnerId OPERATOR = new PartnerId("harbour-telecom");
    private static final Contributor FROM_MINISTRY = new Contributor(MINISTRY);
    private static final Contributor FROM_OPERATOR = new Contributor(OPERATOR);
    private static final Allocation REGIONS = allocation("AFR", "66.67", "ASP", "33.33");
    private static final Allocation PRIORITIES =
            allocation("AFFORDABLE_CONNECTIVITY", "50.00", "DIGITAL_TRANSFORMATION", "50.00");
    private static final String REFERENCE = "BDT-2024-017";

    private Examples() {}

    static List<PactrailEvent> full() {
        return List.of(
                new PartnerNameClaimed("Ministry of ICT", MINISTRY),
                new AgreementReferenceClaimed(REFERENCE, PARTNERSHIP),
                new PartnerRegistered(
                        MINISTRY, "Ministry of ICT", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "KE"),
                new PartnershipOpened(
                        PARTNERSHIP, "Connect rural schools", List.of(MINISTRY, OPERATOR), "ana", REGIONS, PRIORITIES),
                new OutreachLogged(
                        PARTNERSHIP,
                        OutreachChannel.MEETING,
                        date("2024-01-15"),
                        "International cooperation unit",
                        "They asked for a concept note.",
                        new NextStep("Send the concept note", date("2024-01-31"))),
                new ExpectationSet(
                        PARTNERSHIP, new Expectation(money("1250000", "EUR"), Likelihood.B, YearMonth.of(2024, 6))),
                new NegotiationStarted(PARTNERSHIP, date("2024-02-01")),
                new PartnerCleared(
                        PARTNERSHIP, OPERATOR, "omar", date("2025-02-28"), "Sanctions and ownership were looked at."),
                new PartnerClearanceRefused(PARTNERSHIP, OPERATOR, "omar", "The owner is on a list."),
                signed(),
                new ReceiptRecorded(
                        PARTNERSHIP,
                        new ReceiptId("r-1"),
                        FROM_MINISTRY,
                        money("400000.00", "EUR"),
                        ContributionKind.CASH,
                        date("2024-07-01"),
                        "Bank statement 2024/88"),
                new PartnershipFunded(PARTNERSHIP, date("2024-09-30")),
                new PartnershipEnded(
                        PARTNERSHIP, Outcome.CANCELLED, date("2024-10-01"), "The programme was discontinued."),
                new PartnershipReopened(PARTNERSHIP, Stage.NEGOTIATION, date("2024-11-05"), "A new budget year."),
                new AgreementReferenceReleased(REFERENCE, PARTNERSHIP),
                new PartnerRenamed(MINISTRY, "Ministry of the Digital Economy", date("2025-01-01")),
                new PartnerReclassified(
                        OPERATOR, PartnerType.FINANCIAL_INSTITUTION, Membership.ASSOCIATE, date("2025-02-01")),
                new PartnerIdentified(OPERATOR, "LEI", "5493001KJTIIGC8Y1R12"),
                new PartnerShortNamesChanged(OPERATOR, List.of("HTC", "Harbour")),
                new PartnerMerged(OPERATOR, MINISTRY, "Registered twice under two names."),
                new PartnerMergeUndone(OPERATOR, MINISTRY, "They are two organizations after all."),
                new PartnerAbsorbed(MINISTRY, OPERATOR),
                new PartnerReleased(MINISTRY, OPERATOR),
                new ExpectationValued(PARTNERSHIP, usd("1346375.00")),
                new ExtensionLinked(PARTNERSHIP, new PartnershipId("p-3")),
                new PartnershipAssigned(PARTNERSHIP, "bela", "Ana is on leave."),
                new NextStepPlanned(PARTNERSHIP, new NextStep("Call the minister's office", date("2024-02-20"))),
                new NextStepDone(PARTNERSHIP, date("2024-02-19"), "They will sign in May."),
                new NextStepMoved(PARTNERSHIP, date("2024-03-01"), "A holiday."),
                new PledgeRecorded(
                        PARTNERSHIP,
                        new Pledge(
                                new PledgeId("g-1"),
                                OPERATOR,
                                money("500000", "USD"),
                                date("2024-03-03"),
                                "Said at the forum.")),
                new PledgeWithdrawn(PARTNERSHIP, new PledgeId("g-1"), date("2024-04-01"), "A change of strategy."),
                new AgreementAmended(PARTNERSHIP, amendment(valued("-25000.00")), "The second phase is smaller."),
                new AgreementCorrected(
                        PARTNERSHIP, new Correction.OfContribution(1, valued("100000.00")), "The annex says 100,000."),
                new AgreementCorrected(
                        PARTNERSHIP,
                        new Correction.SignedOn(date("2024-05-07")),
                        "The last signature came a day later."),
                new AgreementCorrected(PARTNERSHIP, new Correction.Regions(REGIONS), "The regions were swapped."),
                new AgreementCorrected(PARTNERSHIP, new Correction.Priorities(PRIORITIES), "Taken from the draft."),
                new AgreementCorrected(
                        PARTNERSHIP, new Correction.Parties(List.of(MINISTRY)), "The operator did not sign."),
                new ReceiptReversed(PARTNERSHIP, new ReceiptId("r-1"), date("2024-07-03"), "The bank returned it."),
                new FundingFellShort(PARTNERSHIP, date("2024-07-03")),
                new ChangeProposed(
                        PARTNERSHIP,
                        new ChangeId("c-1"),
                        "ana",
                        new Change.Amend(amendment(valued("-25000.00"))),
                        "The second phase is smaller."),
                new ChangeProposed(
                        PARTNERSHIP,
                        new ChangeId("c-2"),
                        "ana",
                        new Change.Correct(new Correction.OfContribution(1, valued("100000.00"))),
                        "The annex says 100,000."),
                new ChangeProposed(
                        PARTNERSHIP,
                        new ChangeId("c-3"),
                        "ana",
                        new Change.Cancel(date("2024-10-01")),
                        "The programme was discontinued."),
                new ChangeApproved(PARTNERSHIP, new ChangeId("c-1"), "omar", "As agreed on the phone."),
                new ChangeDeclined(PARTNERSHIP, new ChangeId("c-2"), "omar", "The annex is not signed."),
                new ChangeWithdrawn(PARTNERSHIP, new ChangeId("c-3"), "It goes on after all."),
                new MonthlyRatesAdded(List.of(new MonthlyRate(
                        YearMonth.of(2025, 5),
                        "EUR",
                        new Rate(new BigDecimal("1.1344")),
                        "UN operational rate",
                        date("2025-05-01")))),
                new FilterSaved("ana", "Mine in Africa", filter()),
                new FilterRemoved("ana", "Mine in Africa"),
                new EditionPublished(
                        2024, 1, "Report for 2024", 412, "1", "3f".repeat(32), "{\"year\":2024,\"position\":412}"),
                new EntryVoided(17, "It lacks a day; the step was planned anew."));
    }

    static List<PactrailEvent> minimal() {
        return List.of(
                new PartnershipOpened(
                        PARTNERSHIP, "Connect rural schools", List.of(), "ana", Allocation.NONE, Allocation.NONE),
                new OutreachLogged(
                        PARTNERSHIP,
                        OutreachChannel.EMAIL,
                        date("2024-01-15"),
                        null,
                        "They asked for a concept note.",
                        null),
                new PartnerCleared(PARTNERSHIP, OPERATOR, "omar", date("2025-02-28"), null),
                new PartnerClearanceRefused(PARTNERSHIP, OPERATOR, "omar", null),
                signedWithLittle(),
                new ReceiptRecorded(
                        PARTNERSHIP,
                        new ReceiptId("r-1"),
                        Contributor.SELF,
                        money("400000", "JPY"),
                        ContributionKind.IN_KIND,
                        date("2024-07-01"),
                        ""),
                new PartnershipEnded(PARTNERSHIP, Outcome.COMPLETED, date("2024-10-01"), null),
                new PartnerMerged(OPERATOR, MINISTRY, null),
                new ExpectationValued(PARTNERSHIP, statedUsd()),
                new PartnershipAssigned(PARTNERSHIP, "bela", null),
                new NextStepDone(PARTNERSHIP, date("2024-02-19"), null),
                new NextStepMoved(PARTNERSHIP, date("2024-03-01"), null),
                new PledgeRecorded(
                        PARTNERSHIP,
                        new Pledge(new PledgeId("g-1"), OPERATOR, money("500000", "USD"), date("2024-03-03"), null)),
                new AgreementAmended(PARTNERSHIP, amendment(unvalued(), stated()), "More of both."),
                new AgreementCorrected(PARTNERSHIP, new Correction.OfContribution(0, unvalued()), "No rate is known."),
                new AgreementCorrected(PARTNERSHIP, new Correction.OfContribution(0, stated()), "Stated later."),
                new ChangeProposed(
                        PARTNERSHIP,
                        new ChangeId("c-1"),
                        "ana",
                        new Change.Amend(amendment(unvalued(), stated())),
                        "More of both."),
                new ChangeApproved(PARTNERSHIP, new ChangeId("c-1"), "omar", null),
                new ChangeWithdrawn(PARTNERSHIP, new ChangeId("c-3"), null));
    }

    private static Amendment amendment(Contribution... deltas) {
        return new Amendment(new AmendmentId("a-1"), "BDT-2024-017/A1", date("2025-01-20"), List.of(deltas));
    }

    private static Contribution valued(String euros) {
        return new Contribution(FROM_OPERATOR, money(euros, "EUR"), ContributionKind.CASH, usd("27000.00"));
    }

    private static Contribution unvalued() {
        return new Contribution(FROM_MINISTRY, money("700", "XOF"), ContributionKind.CASH, null);
    }

    private static Contribution stated() {
        return new Contribution(Contributor.SELF, money("0.00", "CHF"), ContributionKind.IN_KIND, statedUsd());
    }

    private static UsdValue usd(String amount) {
        return new UsdValue(
                new BigDecimal(amount), new Rate(new BigDecimal("1.0771")), "UN operational rate", date("2024-05-01"));
    }

    private static UsdValue statedUsd() {
        return new UsdValue(new BigDecimal("0.00"), null, "Stated in the agreement", date("2024-05-06"));
    }

    private static SortedMap<String, String> filter() {
        return new TreeMap<>(Map.of("officer", "ana", "region", "AFR"));
    }

    private static AgreementSigned signed() {
        return new AgreementSigned(
                PARTNERSHIP,
                REFERENCE,
                Instrument.FUNDING_AGREEMENT,
                date("2024-05-06"),
                List.of(MINISTRY, OPERATOR),
                List.of(
                        new Contribution(
                                FROM_MINISTRY,
                                money("1000000.00", "EUR"),
                                ContributionKind.CASH,
                                new UsdValue(
                                        new BigDecimal("1077100.00"),
                                        new Rate(new BigDecimal("1.0771")),
                                        "UN operational rate",
                                        date("2024-05-01"))),
                        new Contribution(
                                FROM_OPERATOR,
                                money("25000.5", "KWD"),
                                ContributionKind.IN_KIND,
                                new UsdValue(
                                        new BigDecimal("81301.63"),
                                        new Rate(new BigDecimal("3.252")),
                                        "UN operational rate",
                                        date("2024-05-01")))),
                REGIONS,
                PRIORITIES);
    }

    /** One contribution without a USD value, one with a stated value and therefore no rate. */
    private static AgreementSigned signedWithLittle() {
        return new AgreementSigned(
                PARTNERSHIP,
                REFERENCE,
                Instrument.MOU,
                date("2024-05-06"),
                List.of(MINISTRY),
                List.of(unvalued(), stated()),
                Allocation.NONE,
                Allocation.NONE);
    }

    private static Allocation allocation(String code, String percent, String otherCode, String otherPercent) {
        return Allocation.of(Map.of(code, new BigDecimal(percent), otherCode, new BigDecimal(otherPercent)));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
