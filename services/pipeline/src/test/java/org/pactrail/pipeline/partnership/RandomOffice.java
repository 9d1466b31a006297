package org.pactrail.pipeline.partnership;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partner.PartnerCommand;
import org.pactrail.pipeline.partner.RegisterPartner;

/** Makes up one command after the other, sensible and not, of every kind there is. */
public final class RandomOffice {
    /** Number of histories that a test makes up; {@code -Dpactrail.histories=10000} for more of them. */
    public static final int HISTORIES = Integer.getInteger("pactrail.histories", 1_500);

    /** Seed of the first history, drawn by the day (UTC); {@code -Dpactrail.histories.first=…} for those of another day. */
    public static final int FIRST = Integer.getInteger(
            "pactrail.histories.first",
            10_000 * Math.toIntExact(LocalDate.now(ZoneOffset.UTC).toEpochDay()));

    /** How many commands such a history has. */
    public static final int STEPS = 18;

    private static final LocalDate TODAY = Office.TODAY;
    private static final int MOST_PARTNERS = 4;
    private static final int MOST_PARTNERSHIPS = 3;

    private final PlainOffice office = new PlainOffice();
    private final RandomValues values;
    private final RandomChanges changes;

    /** Returns the seeds of all histories, which follow one another. */
    public static IntStream seeds() {
        return IntStream.range(FIRST, FIRST + HISTORIES);
    }

    /** Returns the histories and their seeds as a test prints them. */
    public static String made() {
        return "histories=" + HISTORIES + " seeds=" + FIRST + ".." + (FIRST + HISTORIES - 1);
    }

    /** Each seed makes another history, whose ids and names nobody else has. */
    public RandomOffice(long seed) {
        values = new RandomValues(seed, office.books);
        changes = new RandomChanges(values);
    }

    /**
     * @param seen the version that its sender saw; null for one who saw none
     * @param events that come of it, in order; none unless it is {@link Verdict#DONE}
     */
    public record Step(Object command, @Nullable Long seen, Verdict verdict, List<PactrailEvent> events) {}

    public Step next() {
        Object command = command();
        Long seen = values.upTo(12) == 0 ? version(command) : null;
        try {
            return new Step(command, seen, Verdict.DONE, office.decide(command, seen));
        } catch (Verdict.Refused refused) {
            return new Step(command, seen, refused.verdict, List.of());
        }
    }

    /** Mostly the one that is there. */
    private @Nullable Long version(Object command) {
        long off = values.oneIn(3) ? 1 : 0;
        if (command instanceof PartnerCommand it && office.books.register.all.containsKey(it.partner())) {
            return office.books.register.all.get(it.partner()).version + off;
        }
        return command instanceof PartnershipCommand it && office.books.partnerships.containsKey(it.partnership())
                ? Long.valueOf(office.books.partnerships.get(it.partnership()).version + off)
                : null;
    }

    private Object command() {
        int partners = office.books.register.all.size();
        if (partners < 2 || (partners < MOST_PARTNERS && values.oneIn(12))) {
            return registration();
        }
        int count = office.books.partnerships.size();
        if (count == 0 || (count < MOST_PARTNERSHIPS && values.oneIn(10))) {
            return creation();
        }
        if (values.oneIn(9)) {
            return aboutPartner(values.partner());
        }
        PlainPartnership about = values.pick(office.books.partnerships.values());
        if (values.oneIn(60)) {
            return new PartnershipCommand.StartNegotiation(new PartnershipId(values.name() + "-none"), TODAY, TODAY);
        }
        return values.oneIn(6) ? any(about) : usual(about);
    }

    private Object registration() {
        String taken = values.oneIn(8) && !office.books.register.all.isEmpty()
                ? values.pick(office.books.register.all.values())
                        .name
                        .toUpperCase(Locale.ROOT)
                        .replace(" ", "  ")
                : values.newId("Partner ");
        return new RegisterPartner(
                new PartnerId(values.newId("p")),
                taken,
                values.pick(PartnerType.values()),
                values.membership(),
                "CH",
                shortNames());
    }

    private List<String> shortNames() {
        return Stream.of("AB", "CDE").filter(name -> values.oneIn(3)).toList();
    }

    private Object aboutPartner(PartnerId id) {
        return switch (values.upTo(7)) {
            case 0 -> new PartnerCommand.RenamePartner(id, renamed(), values.day(), TODAY);
            case 1 ->
                new PartnerCommand.ReclassifyPartner(
                        id, values.pick(PartnerType.values()), values.membership(), values.day(), TODAY);
            case 2 -> new PartnerCommand.IdentifyPartner(id, values.oneIn(2) ? "IATI" : "LEI", "X" + values.upTo(3));
            case 6 -> new PartnerCommand.ChangeShortNames(id, shortNames());
            case 3, 4 -> new PartnerCommand.UndoMerge(id, "Not the same after all.");
            default -> new PartnerCommand.MergePartner(id, values.partner(), values.oneIn(2) ? null : "The same.");
        };
    }

    private String renamed() {
        return values.oneIn(3) ? values.pick(office.books.register.all.values()).name : values.newId("Renamed ");
    }

    private Object creation() {
        PartnershipId id = new PartnershipId(values.newId("s"));
        List<PartnerId> partners = values.distinct(1 + values.upTo(2));
        Allocation regions = values.oneIn(3) ? Allocation.NONE : values.regions();
        Allocation priorities = values.oneIn(3) ? Allocation.NONE : values.priorities();
        ValuedExpectation expected = values.oneIn(2) ? null : values.expectation();
        return switch (values.upTo(6)) {
            case 0 -> importAgreement(id);
            case 1 ->
                new PartnershipCommand.ImportProspect(
                        id,
                        "Skills",
                        values.user(),
                        partners,
                        values.oneIn(2) ? Stage.PROSPECT : Stage.NEGOTIATION,
                        expected,
                        regions,
                        priorities,
                        values.oneIn(2) ? null : values.step(),
                        TODAY);
            default ->
                new PartnershipCommand.OpenPartnership(
                        id, "Skills", partners, values.user(), expected, regions, priorities, extended());
        };
    }

    /** Of partners that are registered: an import looks each up before it sends anything. */
    private Object importAgreement(PartnershipId id) {
        List<PartnerId> partners = List.of(values.pick(office.books.register.all.keySet()));
        List<Contribution> contributions = values.contributions(partners).stream()
                .map(each -> each.contributor().isSelf() ? each : values.by(partners.getFirst(), each))
                .toList();
        List<PartnershipCommand.AmendmentOf> amendments = values.oneIn(2)
                ? List.of()
                : List.of(new PartnershipCommand.AmendmentOf(values.amendment(partners), "Filed later."));
        return new PartnershipCommand.ImportAgreement(
                id,
                "Skills",
                values.user(),
                values.reference(),
                Instrument.MOU,
                values.day(),
                partners,
                contributions,
                values.regions(),
                values.priorities(),
                amendments,
                TODAY);
    }

    private @Nullable PartnershipId extended() {
        return values.oneIn(4) && !office.books.partnerships.isEmpty()
                ? values.pick(office.books.partnerships.keySet())
                : null;
    }

    /** What comes next in a partnership's life. */
    private Object usual(PlainPartnership about) {
        return switch (about.stage) {
            case PROSPECT ->
                values.oneIn(2) ? new PartnershipCommand.StartNegotiation(about.id, values.day(), TODAY) : work(about);
            case NEGOTIATION -> values.oneIn(3) ? work(about) : values.oneIn(3) ? clearance(about) : signature(about);
            case SIGNED, FUNDED -> changes.agreed(about);
            case LOST, WITHDRAWN ->
                new PartnershipCommand.ReopenPartnership(about.id, values.day(), "They called.", TODAY);
            case CANCELLED, COMPLETED -> any(about);
        };
    }

    private Object any(PlainPartnership about) {
        return switch (values.upTo(6)) {
            case 0 -> changes.ending(about);
            case 1 -> new PartnershipCommand.ReopenPartnership(about.id, values.day(), "They called.", TODAY);
            case 2 -> changes.agreed(about);
            case 3 -> values.oneIn(2) ? clearance(about) : signature(about);
            case 4 ->
                values.oneIn(3)
                        ? new PartnershipCommand.ReverseImport(about.id, "The wrong file.", TODAY)
                        : work(about);
            default -> work(about);
        };
    }

    private Object work(PlainPartnership about) {
        PartnershipId id = about.id;
        return switch (values.upTo(9)) {
            case 0 ->
                new PartnershipCommand.LogOutreach(
                        id,
                        OutreachChannel.CALL,
                        values.day(),
                        null,
                        "They listen.",
                        values.oneIn(2) ? null : values.step(),
                        TODAY);
            case 1 -> new PartnershipCommand.SetExpectation(id, values.expectation());
            case 2 -> new PartnershipCommand.AssignPartnership(id, values.user(), null);
            case 3 -> new PartnershipCommand.PlanNextStep(id, values.step());
            case 4 -> new PartnershipCommand.CompleteNextStep(id, values.day(), null, TODAY);
            case 5 -> new PartnershipCommand.MoveNextStep(id, values.step().due(), null);
            case 6 -> new PartnershipCommand.WithdrawPledge(id, pledge(about), values.day(), "Taken back.", TODAY);
            case 7 -> clearance(about);
            default -> new PartnershipCommand.RecordPledge(id, values.newPledge(), TODAY);
        };
    }

    private PledgeId pledge(PlainPartnership about) {
        return about.pledges.isEmpty() || values.oneIn(8) ? new PledgeId("none") : values.pick(about.pledges);
    }

    private Object clearance(PlainPartnership about) {
        PartnerId partner = values.oneIn(4) ? values.partner() : values.pick(about.partners);
        return values.oneIn(6)
                ? new PartnershipCommand.RefuseClearance(about.id, partner, values.user(), null)
                : new PartnershipCommand.ClearPartner(
                        about.id, partner, values.user(), values.day().plusYears(1), null);
    }

    private Object signature(PlainPartnership about) {
        List<PartnerId> parties = values.oneIn(2) ? null : new ArrayList<>(values.distinct(values.upTo(3)));
        if (parties != null && !parties.isEmpty() && values.oneIn(10)) {
            parties.add(parties.getFirst());
        }
        return new PartnershipCommand.SignAgreement(
                about.id,
                values.oneIn(8) ? "The  SAME " + values.name() : values.reference(),
                Instrument.MOU,
                values.day(),
                parties,
                values.contributions(about.partners),
                values.oneIn(15) ? Allocation.NONE : values.regions(),
                values.priorities(),
                TODAY);
    }
}
