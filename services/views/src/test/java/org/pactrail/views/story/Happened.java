package org.pactrail.views.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnerEvent.PartnerAbsorbed;
import org.pactrail.events.PartnerEvent.PartnerIdentified;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerReleased;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.PartnerEvent.PartnerShortNamesChanged;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
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
import org.pactrail.events.partnership.Stage;

/** Makes events in as few words as a test needs. */
public final class Happened {
    public static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    private Happened() {}

    public static PartnerRegistered registered(String id, String name) {
        return new PartnerRegistered(new PartnerId(id), name, PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "CH");
    }

    public static PartnerRenamed renamed(String id, String name, LocalDate on) {
        return new PartnerRenamed(new PartnerId(id), name, on);
    }

    public static PartnerReclassified reclassified(String id, PartnerType type, Membership membership, LocalDate on) {
        return new PartnerReclassified(new PartnerId(id), type, membership, on);
    }

    public static PartnerIdentified identified(String id, String scheme, String identifier) {
        return new PartnerIdentified(new PartnerId(id), scheme, identifier);
    }

    public static PartnerShortNamesChanged shortNames(String id, String... names) {
        return new PartnerShortNamesChanged(new PartnerId(id), List.of(names));
    }

    /** Returns the two events of one merge. */
    public static PartnerEvent[] merged(String id, String into) {
        return new PartnerEvent[] {
            new PartnerMerged(new PartnerId(id), new PartnerId(into), "The same"),
            new PartnerAbsorbed(new PartnerId(into), new PartnerId(id))
        };
    }

    public static PartnerEvent[] mergeUndone(String id, String from) {
        return new PartnerEvent[] {
            new PartnerMergeUndone(new PartnerId(id), new PartnerId(from), "Another one"),
            new PartnerReleased(new PartnerId(from), new PartnerId(id))
        };
    }

    public static PartnershipOpened opened(String id, String title, String officer, String... partners) {
        Allocation hoped = Allocation.of(Map.of("EUR", new BigDecimal("100")));
        return new PartnershipOpened(new PartnershipId(id), title, ids(partners), officer, hoped, Allocation.NONE);
    }

    public static OutreachLogged outreach(String id, LocalDate on, @Nullable NextStep next) {
        return new OutreachLogged(
                new PartnershipId(id), OutreachChannel.MEETING, on, "ICT unit", "Spoke of schools.", next);
    }

    public static ExpectationSet expected(String id, String amount, String currency) {
        return new ExpectationSet(
                new PartnershipId(id), new Expectation(money(amount, currency), Likelihood.B, YearMonth.of(2024, 9)));
    }

    public static NegotiationStarted negotiation(String id, LocalDate on) {
        return new NegotiationStarted(new PartnershipId(id), on);
    }

    public static PartnerCleared cleared(String id, String partner) {
        return new PartnerCleared(new PartnershipId(id), new PartnerId(partner), "rosa", DAY.plusYears(1), "Clean");
    }

    public static PartnerClearanceRefused refused(String id, String partner) {
        return new PartnerClearanceRefused(new PartnershipId(id), new PartnerId(partner), "rosa", null);
    }

    public static AgreementSigned signed(String id, String reference, List<PartnerId> parties, Contribution... money) {
        return new AgreementSigned(
                new PartnershipId(id),
                reference,
                Instrument.FUNDING_AGREEMENT,
                DAY,
                parties,
                List.of(money),
                Allocation.of(Map.of("AFR", new BigDecimal("100"))),
                Allocation.NONE);
    }

    public static Contribution cash(String contributor, String amount, String currency, @Nullable String usd) {
        return contribution(contributor, amount, currency, ContributionKind.CASH, usd);
    }

    public static Contribution contribution(
            String contributor, String amount, String currency, ContributionKind kind, @Nullable String usd) {
        UsdValue value =
                usd == null ? null : new UsdValue(new BigDecimal(usd), Rate.of("1.25"), "UN operational rate", DAY);
        return new Contribution(Contributor.of(contributor), money(amount, currency), kind, value);
    }

    public static ReceiptRecorded receipt(
            String id, String receipt, String contributor, String amount, String currency) {
        return receipt(id, receipt, contributor, amount, currency, ContributionKind.CASH);
    }

    public static ReceiptRecorded receipt(
            String id, String receipt, String contributor, String amount, String currency, ContributionKind kind) {
        return new ReceiptRecorded(
                new PartnershipId(id),
                new ReceiptId(receipt),
                Contributor.of(contributor),
                money(amount, currency),
                kind,
                DAY.plusDays(30),
                "BANK-" + receipt);
    }

    public static PartnershipFunded funded(String id, LocalDate on) {
        return new PartnershipFunded(new PartnershipId(id), on);
    }

    public static PartnershipEnded ended(String id, Outcome outcome, LocalDate on) {
        return new PartnershipEnded(new PartnershipId(id), outcome, on, "No budget");
    }

    public static PartnershipReopened reopened(String id, Stage stage, LocalDate on) {
        return new PartnershipReopened(new PartnershipId(id), stage, on, "Budget found");
    }

    public static NextStep next(String what, LocalDate due) {
        return new NextStep(what, due);
    }

    public static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static List<PartnerId> ids(String... partners) {
        return Arrays.stream(partners).map(PartnerId::new).toList();
    }
}
