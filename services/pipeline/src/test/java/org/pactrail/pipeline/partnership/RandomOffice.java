package org.pactrail.pipeline.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
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
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partner.PartnerCommand;
import org.pactrail.pipeline.partner.RegisterPartner;

/** Makes up one command after the other, sensible and not, of every kind there is. */
public final class RandomOffice {
    /** How many histories a test makes up, of the seeds from 1 on. */
    public static final int HISTORIES = Integer.getInteger("pactrail.histories", 10_000);

    /** How many commands such a history has. */
    public static final int STEPS = 18;

    private static final LocalDate TODAY = Office.TODAY;
    private static final List<String> USERS = List.of("ana", "bo", "cy");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY");
    private static final int MOST_PARTNERS = 4;
    private static final int MOST_PARTNERSHIPS = 3;

    private final PlainOffice office = new PlainOffice();
    private final Random random;
    private final String name;
    private int made;

    /** Each seed makes another history, whose ids and names nobody else has. */
    public RandomOffice(long seed) {
        random = new Random(seed);
        name = "h" + seed;
    }

    /**
     * @param seen the version that its sender saw; null for one who saw none
     * @param events that come of it, in order; none unless it is {@link Verdict#DONE}
     */
    public record Step(Object command, @Nullable Long seen, Verdict verdict, List<PactrailEvent> events) {}

    public Step next() {
        Object command = command();
        Long seen = random.nextInt(12) == 0 ? version(command) : null;
        try {
            return new Step(command, seen, Verdict.DONE, office.decide(command, seen));
        } catch (Verdict.Refused refused) {
            return new Step(command, seen, refused.verdict, List.of());
        }
    }

    /** Mostly the one that is there. */
    private @Nullable Long version(Object command) {
        long off = oneIn(3) ? 1 : 0;
        if (command instanceof PartnerCommand it && office.register.all.containsKey(it.partner())) {
            return office.register.all.get(it.partner()).version + off;
        }
        return command instanceof PartnershipCommand it && office.partnerships.containsKey(it.partnership())
                ? Long.valueOf(office.partnerships.get(it.partnership()).version + off)
                : null;
    }

    private Object command() {
        int partners = office.register.all.size();
        if (partners < 2 || (partners < MOST_PARTNERS && oneIn(12))) {
            return registration();
        }
        int count = office.partnerships.size();
        if (count == 0 || (count < MOST_PARTNERSHIPS && oneIn(10))) {
            return creation();
        }
        if (oneIn(9)) {
            return aboutPartner(partner());
        }
        PlainPartnership about = pick(office.partnerships.values());
        if (oneIn(60)) {
            return new PartnershipCommand.StartNegotiation(new PartnershipId(name + "-none"), TODAY, TODAY);
        }
        return oneIn(6) ? any(about) : usual(about);
    }

    private Object registration() {
        String taken = oneIn(8) && !office.register.all.isEmpty()
                ? pick(office.register.all.values())
                        .name
                        .toUpperCase(Locale.ROOT)
                        .replace(" ", "  ")
                : newId("Partner ");
        return new RegisterPartner(new PartnerId(newId("p")), taken, pick(PartnerType.values()), membership(), "CH");
    }

    private Membership membership() {
        return oneIn(3) ? Membership.NONE : pick(Membership.values());
    }

    private Object aboutPartner(PartnerId id) {
        return switch (random.nextInt(6)) {
            case 0 -> new PartnerCommand.RenamePartner(id, renamed(), day(), TODAY);
            case 1 -> new PartnerCommand.ReclassifyPartner(id, pick(PartnerType.values()), membership(), day(), TODAY);
            case 2 -> new PartnerCommand.IdentifyPartner(id, oneIn(2) ? "IATI" : "LEI", "X" + random.nextInt(3));
            case 3, 4 -> new PartnerCommand.UndoMerge(id, "Not the same after all.");
            default -> new PartnerCommand.MergePartner(id, partner(), oneIn(2) ? null : "The same.");
        };
    }

    private String renamed() {
        return oneIn(3) ? pick(office.register.all.values()).name : newId("Renamed ");
    }

    private Object creation() {
        PartnershipId id = new PartnershipId(newId("s"));
        List<PartnerId> partners = distinct(1 + random.nextInt(2));
        Allocation regions = oneIn(3) ? Allocation.NONE : regions();
        Allocation priorities = oneIn(3) ? Allocation.NONE : priorities();
        ValuedExpectation expected = oneIn(2) ? null : expectation();
        return switch (random.nextInt(6)) {
            case 0 -> importAgreement(id);
            case 1 ->
                new PartnershipCommand.ImportProspect(
                        id,
                        "Skills",
                        user(),
                        partners,
                        oneIn(2) ? Stage.PROSPECT : Stage.NEGOTIATION,
                        expected,
                        regions,
                        priorities,
                        oneIn(2) ? null : step(),
                        TODAY);
            default ->
                new PartnershipCommand.OpenPartnership(
                        id, "Skills", partners, user(), expected, regions, priorities, extended());
        };
    }

    /** Of partners that are registered: an import looks each up before it sends anything. */
    private Object importAgreement(PartnershipId id) {
        List<PartnerId> partners = List.of(pick(office.register.all.keySet()));
        List<Contribution> contributions = contributions(partners).stream()
                .map(each -> each.contributor().isSelf() ? each : by(partners.getFirst(), each))
                .toList();
        List<PartnershipCommand.AmendmentOf> amendments =
                oneIn(2) ? List.of() : List.of(new PartnershipCommand.AmendmentOf(amendment(partners), "Filed later."));
        return new PartnershipCommand.ImportAgreement(
                id,
                "Skills",
                user(),
                reference(),
                Instrument.MOU,
                day(),
                partners,
                contributions,
                regions(),
                priorities(),
                amendments,
                TODAY);
    }

    private static Contribution by(PartnerId partner, Contribution it) {
        return new Contribution(new Contributor(partner), it.amount(), it.kind(), it.usd());
    }

    private @Nullable PartnershipId extended() {
        return oneIn(4) && !office.partnerships.isEmpty() ? pick(office.partnerships.keySet()) : null;
    }

    /** What comes next in a partnership's life. */
    private Object usual(PlainPartnership about) {
        return switch (about.stage) {
            case PROSPECT -> oneIn(2) ? new PartnershipCommand.StartNegotiation(about.id, day(), TODAY) : work(about);
            case NEGOTIATION -> oneIn(3) ? work(about) : oneIn(3) ? clearance(about) : signature(about);
            case SIGNED, FUNDED -> agreed(about);
            case LOST, WITHDRAWN -> new PartnershipCommand.ReopenPartnership(about.id, day(), "They called.", TODAY);
            case CANCELLED, COMPLETED -> any(about);
        };
    }

    private Object any(PlainPartnership about) {
        return switch (random.nextInt(6)) {
            case 0 -> ending(about);
            case 1 -> new PartnershipCommand.ReopenPartnership(about.id, day(), "They called.", TODAY);
            case 2 -> agreed(about);
            case 3 -> oneIn(2) ? clearance(about) : signature(about);
            case 4 -> oneIn(3) ? new PartnershipCommand.ReverseImport(about.id, "The wrong file.", TODAY) : work(about);
            default -> work(about);
        };
    }

    private Object ending(PlainPartnership about) {
        Outcome outcome = pick(List.of(Outcome.LOST, Outcome.WITHDRAWN, Outcome.COMPLETED));
        return new PartnershipCommand.EndPartnership(about.id, outcome, day(), "It had to be.", TODAY);
    }

    private Object work(PlainPartnership about) {
        PartnershipId id = about.id;
        return switch (random.nextInt(9)) {
            case 0 ->
                new PartnershipCommand.LogOutreach(
                        id, OutreachChannel.CALL, day(), null, "They listen.", oneIn(2) ? null : step(), TODAY);
            case 1 -> new PartnershipCommand.SetExpectation(id, expectation());
            case 2 -> new PartnershipCommand.AssignPartnership(id, user(), null);
            case 3 -> new PartnershipCommand.PlanNextStep(id, step());
            case 4 -> new PartnershipCommand.CompleteNextStep(id, day(), null, TODAY);
            case 5 -> new PartnershipCommand.MoveNextStep(id, step().due(), null);
            case 6 -> new PartnershipCommand.WithdrawPledge(id, pledge(about), day(), "Taken back.", TODAY);
            case 7 -> clearance(about);
            default -> new PartnershipCommand.RecordPledge(id, newPledge(), TODAY);
        };
    }

    private Pledge newPledge() {
        return new Pledge(new PledgeId(newId("g")), partner(), money(pick(CURRENCIES), 90), day(), null);
    }

    private PledgeId pledge(PlainPartnership about) {
        return about.pledges.isEmpty() || oneIn(8) ? new PledgeId("none") : pick(about.pledges);
    }

    private Object clearance(PlainPartnership about) {
        PartnerId partner = oneIn(4) ? partner() : pick(about.partners);
        return oneIn(6)
                ? new PartnershipCommand.RefuseClearance(about.id, partner, user(), null)
                : new PartnershipCommand.ClearPartner(about.id, partner, user(), day().plusYears(1), null);
    }

    private Object signature(PlainPartnership about) {
        List<PartnerId> parties = oneIn(2) ? null : new ArrayList<>(distinct(random.nextInt(3)));
        if (parties != null && !parties.isEmpty() && oneIn(10)) {
            parties.add(parties.getFirst());
        }
        return new PartnershipCommand.SignAgreement(
                about.id,
                oneIn(8) ? "The  SAME " + name : reference(),
                Instrument.MOU,
                day(),
                parties,
                contributions(about.partners),
                oneIn(15) ? Allocation.NONE : regions(),
                priorities(),
                TODAY);
    }

    private Object agreed(PlainPartnership about) {
        PartnershipId id = about.id;
        if (!about.waiting.isEmpty() && oneIn(2)) {
            return decision(about);
        }
        ChangeId change = new ChangeId(newId("c"));
        return switch (random.nextInt(9)) {
            case 0, 1, 2, 3 -> receipt(about);
            case 4 -> {
                ReceiptId back = about.receipts.isEmpty() || oneIn(8)
                        ? new ReceiptId("none")
                        : pick(Stream.concat(about.receipts.keySet().stream(), about.reversed.stream())
                                .toList());
                yield new AgreementCommand.ReverseReceipt(id, back, day(), "It bounced.", TODAY);
            }
            case 5 ->
                new AgreementCommand.AmendAgreement(id, change, user(), amendment(about.partners), "More.", TODAY);
            case 6 -> new AgreementCommand.CorrectAgreement(id, change, user(), correction(), "Misread.", TODAY);
            case 7 ->
                new AgreementCommand.CorrectContribution(
                        id, change, user(), random.nextInt(-1, 4), patch(), "Misread.", TODAY);
            default ->
                oneIn(2)
                        ? new AgreementCommand.CancelAgreement(id, change, user(), day(), "They left.", TODAY)
                        : ending(about);
        };
    }

    private Object decision(PlainPartnership about) {
        ChangeId change = oneIn(10) ? new ChangeId("none") : pick(about.waiting.keySet());
        change = oneIn(10) && !about.decided.isEmpty() ? pick(about.decided) : change;
        return switch (random.nextInt(4)) {
            case 0 -> new AgreementCommand.DeclineChange(about.id, change, user(), "No.");
            case 1 -> new AgreementCommand.WithdrawChange(about.id, change, user(), null);
            default -> new AgreementCommand.ApproveChange(about.id, change, user(), null, TODAY);
        };
    }

    private Object receipt(PlainPartnership about) {
        Contribution promised = about.contributions.isEmpty() ? null : pick(about.contributions);
        Money amount = promised == null || oneIn(8)
                ? money(pick(CURRENCIES), 90)
                : oneIn(3)
                        ? money(promised.amount().currency(), 90)
                        : new Money(
                                promised.amount().amount().abs(),
                                promised.amount().currency());
        return new AgreementCommand.RecordReceipt(
                about.id,
                new ReceiptId(newId("r")),
                promised == null || oneIn(8) ? new Contributor(partner()) : promised.contributor(),
                amount,
                oneIn(3) ? pick(ContributionKind.values()) : null,
                day(),
                "Bank 17",
                TODAY);
    }

    private Correction correction() {
        return switch (random.nextInt(4)) {
            case 0 -> new Correction.SignedOn(day());
            case 1 -> new Correction.Parties(distinct(random.nextInt(3)));
            case 2 -> new Correction.Regions(regions());
            default -> new Correction.Priorities(priorities());
        };
    }

    private ContributionPatch patch() {
        Contributor contributor = oneIn(2) ? null : new Contributor(partner());
        return new ContributionPatch(contributor, oneIn(3) ? null : money("USD", 90), null, null);
    }

    private Amendment amendment(List<PartnerId> partners) {
        List<Contribution> deltas = new ArrayList<>();
        for (Contribution each : contributions(partners)) {
            deltas.add(oneIn(3) ? negated(each) : each);
        }
        return new Amendment(new AmendmentId(newId("m")), "Amendment", day(), deltas);
    }

    private static Contribution negated(Contribution it) {
        UsdValue usd = it.usd();
        return new Contribution(
                it.contributor(),
                new Money(it.amount().amount().negate(), it.amount().currency()),
                it.kind(),
                usd == null ? null : new UsdValue(usd.amount().negate(), null, usd.source(), usd.on()));
    }

    private List<Contribution> contributions(List<PartnerId> partners) {
        return some(random.nextInt(4), () -> contribution(partners));
    }

    private Contribution contribution(List<PartnerId> partners) {
        Contributor contributor = oneIn(5) ? Contributor.SELF : new Contributor(oneIn(6) ? partner() : pick(partners));
        Money amount = money(oneIn(2) ? "USD" : pick(CURRENCIES), oneIn(40) ? 0 : 90);
        UsdValue usd = amount.currency().equals("USD")
                ? new UsdValue(amount.amount(), null, "in USD", TODAY)
                : oneIn(4)
                        ? null
                        : new UsdValue(BigDecimal.valueOf(random.nextInt(1, 99_999), 2), null, "as stated", TODAY);
        return new Contribution(contributor, amount, oneIn(3) ? ContributionKind.IN_KIND : ContributionKind.CASH, usd);
    }

    private ValuedExpectation expectation() {
        Money amount = money(pick(CURRENCIES), 90);
        boolean dollars = amount.currency().equals("USD");
        UsdValue usd = dollars || oneIn(2)
                ? new UsdValue(dollars ? amount.amount() : BigDecimal.valueOf(12_34, 2), null, "as stated", TODAY)
                : null;
        YearMonth month = YearMonth.of(2024, 6).plusMonths(random.nextInt(18));
        return new ValuedExpectation(new Expectation(amount, pick(Likelihood.values()), month), usd);
    }

    /** @param most in whole units; 0 for nothing */
    private Money money(String currency, int most) {
        int decimals = currency.equals("JPY") ? 0 : 2;
        return new Money(
                BigDecimal.valueOf(most == 0 ? 0 : 1 + random.nextInt(most), 0).setScale(decimals), currency);
    }

    private NextStep step() {
        return new NextStep("Call", TODAY.plusDays(random.nextInt(-20, 20)));
    }

    private Allocation regions() {
        return oneIn(2) ? shares("AFR", "EUR") : shares("ASP", "GLOBAL");
    }

    private Allocation priorities() {
        return oneIn(2) ? shares("SKILLS", "ACCESS") : shares("SKILLS", "SAFETY");
    }

    private Allocation shares(String one, String other) {
        BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(9_999), 2);
        return Allocation.of(Map.of(one, share, other, BigDecimal.valueOf(100).subtract(share)));
    }

    private LocalDate day() {
        return oneIn(30) ? TODAY.plusDays(3) : TODAY.minusDays(random.nextInt(oneIn(2) ? 60 : 1_000));
    }

    private String reference() {
        return newId("Reference ");
    }

    private String user() {
        return pick(USERS);
    }

    private PartnerId partner() {
        return oneIn(40) ? new PartnerId(name + "-none") : pick(office.register.all.keySet());
    }

    private List<PartnerId> distinct(int many) {
        return some(many, this::partner).stream().distinct().toList();
    }

    private static <T> List<T> some(int many, Supplier<T> each) {
        return Stream.generate(each).limit(many).toList();
    }

    private <T> T pick(Collection<T> any) {
        return List.copyOf(any).get(random.nextInt(any.size()));
    }

    private <T> T pick(T[] any) {
        return any[random.nextInt(any.length)];
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private String newId(String prefix) {
        return prefix + name + '-' + made++;
    }
}
