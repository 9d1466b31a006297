package org.pactrail.pipeline.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.ClaimEvent.AgreementReferenceReleased;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.NextStepDone;
import org.pactrail.events.PartnershipEvent.NextStepMoved;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.PartnershipEvent.PledgeWithdrawn;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partner.PartnerCommand;
import org.pactrail.pipeline.partner.PlainPartners;
import org.pactrail.pipeline.partner.RegisterPartner;
import org.pactrail.pipeline.partnership.command.AgreementCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AssignPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ClearPartner;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.CompleteNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.EndPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportAgreement;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportProspect;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.LogOutreach;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.MoveNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.OpenPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.PlanNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.RecordPledge;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.RefuseClearance;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ReopenPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ReverseImport;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SetExpectation;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SignAgreement;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.StartNegotiation;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.WithdrawPledge;

/** The domain's rules written a second time, one after the other, with nothing but lists and maps. */
final class PlainOffice {
    final PlainBooks books = new PlainBooks();

    private final PlainOpenings openings = new PlainOpenings(books);
    private final PlainChanges changes = new PlainChanges(books);

    /**
     * Decides a command, and goes on from what it does.
     *
     * @param seen the version that its sender saw; null for one who saw none
     * @return what happens, in order
     * @throws Verdict.Refused when nothing does
     */
    List<PactrailEvent> decide(Object command, @Nullable Long seen) {
        books.told = new ArrayList<>();
        switch (command) {
            case RegisterPartner it -> books.told.addAll(books.register.register(it));
            case PartnerCommand it -> books.told.addAll(books.register.decide(it, seen));
            case OpenPartnership it -> openings.open(it);
            case ImportAgreement it -> openings.importAgreement(it);
            case ImportProspect it -> openings.importProspect(it);
            case PartnershipCommand it -> {
                PlainPartnership about = books.partnerships.get(it.partnership());
                Verdict.UNKNOWN.when(about == null);
                Verdict.STALE.when(seen != null && seen != Objects.requireNonNull(about).version);
                change(it, Objects.requireNonNull(about));
            }
            default -> throw new IllegalArgumentException("A command of which no rules are known: " + command);
        }
        return books.told;
    }

    private void change(PartnershipCommand command, PlainPartnership about) {
        PartnershipId id = about.id;
        switch (command) {
            case LogOutreach it -> {
                PlainBooks.refuseFuture(it.on());
                books.tell(new OutreachLogged(id, it.channel(), it.on(), it.with(), it.summary(), it.nextStep()));
            }
            case SetExpectation it -> {
                refuseUnlessBeforeSignature(about);
                books.expect(id, it.expectation());
            }
            case AssignPartnership it -> {
                refuseEnded(about);
                Verdict.BROKEN.when(it.officer().equals(about.officer));
                books.tell(new PartnershipAssigned(id, it.officer(), it.reason()));
            }
            case PlanNextStep it -> {
                refuseEnded(about);
                Verdict.BROKEN.when(it.nextStep().equals(about.nextStep));
                books.tell(new NextStepPlanned(id, it.nextStep()));
            }
            case CompleteNextStep it -> {
                Verdict.BROKEN.when(about.nextStep == null);
                PlainBooks.refuseFuture(it.on());
                books.tell(new NextStepDone(id, it.on(), it.note()));
            }
            case MoveNextStep it -> {
                Verdict.BROKEN.when(
                        about.nextStep == null || about.nextStep.due().equals(it.due()));
                books.tell(new NextStepMoved(id, it.due(), it.reason()));
            }
            case RecordPledge it -> {
                refuseUnlessBeforeSignature(about);
                PlainBooks.refuseFuture(it.pledge().pledgedOn());
                books.register.current(it.pledge().partner());
                books.tell(new PledgeRecorded(id, it.pledge()));
            }
            case WithdrawPledge it -> {
                PlainBooks.refuseFuture(it.on());
                Verdict.BROKEN.when(about.withdrawn.contains(it.pledge()));
                Verdict.UNKNOWN.when(!about.pledges.contains(it.pledge()));
                books.tell(new PledgeWithdrawn(id, it.pledge(), it.on(), it.reason()));
            }
            case StartNegotiation it -> {
                Verdict.BROKEN.when(!about.is(Stage.PROSPECT));
                PlainBooks.refuseFuture(it.startedOn());
                books.tell(new NegotiationStarted(id, it.startedOn()));
            }
            case ClearPartner it -> {
                books.register.current(it.partner());
                refuseUnlessBeforeSignature(about);
                Verdict.BROKEN.when(it.decider().equals(about.officer));
                books.tell(new PartnerCleared(id, it.partner(), it.decider(), it.validUntil(), it.note()));
            }
            case RefuseClearance it -> {
                books.register.current(it.partner());
                refuseUnlessBeforeSignature(about);
                Verdict.BROKEN.when(it.decider().equals(about.officer));
                books.tell(new PartnerClearanceRefused(id, it.partner(), it.decider(), it.note()));
            }
            case SignAgreement it -> openings.sign(it, about);
            case EndPartnership it -> {
                boolean before = it.outcome() == Outcome.LOST || it.outcome() == Outcome.WITHDRAWN;
                Verdict.BROKEN.when(
                        before ? !about.is(Stage.PROSPECT, Stage.NEGOTIATION) : !about.is(Stage.SIGNED, Stage.FUNDED));
                PlainBooks.refuseFuture(it.on());
                Verdict.BROKEN.when(!about.waiting.isEmpty());
                books.tell(new PartnershipEnded(id, it.outcome(), it.on(), it.reason()));
            }
            case ReopenPartnership it -> {
                Verdict.BROKEN.when(!about.is(Stage.LOST, Stage.WITHDRAWN));
                PlainBooks.refuseFuture(it.on());
                books.tell(new PartnershipReopened(id, about.beforeEnd, it.on(), it.reason()));
            }
            case ReverseImport it -> {
                refuseEnded(about);
                boolean signed = about.is(Stage.SIGNED, Stage.FUNDED);
                Outcome outcome = signed ? Outcome.CANCELLED : Outcome.WITHDRAWN;
                books.tell(new PartnershipEnded(id, outcome, Office.TODAY, it.reason()));
                if (signed) {
                    books.references.remove(PlainPartners.normal(about.reference));
                    books.told.add(new AgreementReferenceReleased(Objects.requireNonNull(about.reference), id));
                }
            }
            case AgreementCommand it -> changes.decide(it, about);
            default -> throw new IllegalArgumentException("A command of which no rules are known: " + command);
        }
    }

    private static void refuseUnlessBeforeSignature(PlainPartnership about) {
        Verdict.BROKEN.when(!about.is(Stage.PROSPECT, Stage.NEGOTIATION));
    }

    private static void refuseEnded(PlainPartnership about) {
        Verdict.BROKEN.when(!about.is(Stage.PROSPECT, Stage.NEGOTIATION, Stage.SIGNED, Stage.FUNDED));
    }
}
