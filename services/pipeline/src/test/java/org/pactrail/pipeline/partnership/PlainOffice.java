package org.pactrail.pipeline.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.ClaimEvent.AgreementReferenceClaimed;
import org.pactrail.events.ClaimEvent.AgreementReferenceReleased;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent;
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
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partner.PartnerCommand;
import org.pactrail.pipeline.partner.PlainPartners;
import org.pactrail.pipeline.partner.RegisterPartner;
import org.pactrail.pipeline.partnership.AgreementCommand.AmendAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.ApproveChange;
import org.pactrail.pipeline.partnership.AgreementCommand.CancelAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.ChangeAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.CorrectAgreement;
import org.pactrail.pipeline.partnership.AgreementCommand.CorrectContribution;
import org.pactrail.pipeline.partnership.AgreementCommand.DeclineChange;
import org.pactrail.pipeline.partnership.AgreementCommand.RecordReceipt;
import org.pactrail.pipeline.partnership.AgreementCommand.ReverseReceipt;
import org.pactrail.pipeline.partnership.AgreementCommand.WithdrawChange;
import org.pactrail.pipeline.partnership.PartnershipCommand.AssignPartnership;
import org.pactrail.pipeline.partnership.PartnershipCommand.ClearPartner;
import org.pactrail.pipeline.partnership.PartnershipCommand.CompleteNextStep;
import org.pactrail.pipeline.partnership.PartnershipCommand.EndPartnership;
import org.pactrail.pipeline.partnership.PartnershipCommand.ImportAgreement;
import org.pactrail.pipeline.partnership.PartnershipCommand.ImportProspect;
import org.pactrail.pipeline.partnership.PartnershipCommand.LogOutreach;
import org.pactrail.pipeline.partnership.PartnershipCommand.MoveNextStep;
import org.pactrail.pipeline.partnership.PartnershipCommand.OpenPartnership;
import org.pactrail.pipeline.partnership.PartnershipCommand.PlanNextStep;
import org.pactrail.pipeline.partnership.PartnershipCommand.RecordPledge;
import org.pactrail.pipeline.partnership.PartnershipCommand.RefuseClearance;
import org.pactrail.pipeline.partnership.PartnershipCommand.ReopenPartnership;
import org.pactrail.pipeline.partnership.PartnershipCommand.ReverseImport;
import org.pactrail.pipeline.partnership.PartnershipCommand.SetExpectation;
import org.pactrail.pipeline.partnership.PartnershipCommand.SignAgreement;
import org.pactrail.pipeline.partnership.PartnershipCommand.StartNegotiation;
import org.pactrail.pipeline.partnership.PartnershipCommand.WithdrawPledge;

/** The domain's rules written a second time, one after the other, with nothing but lists and maps. */
final class PlainOffice {
    private static final LocalDate TODAY = Office.TODAY;

    final PlainPartners register = new PlainPartners();
    final Map<PartnershipId, PlainPartnership> partnerships = new LinkedHashMap<>();
    final Map<String, PartnershipId> references = new HashMap<>();
    private List<PactrailEvent> told = new ArrayList<>();

    /**
     * Decides a command, and goes on from what it does.
     *
     * @param seen the version that its sender saw; null for one who saw none
     * @return what happens, in order
     * @throws Verdict.Refused when nothing does
     */
    List<PactrailEvent> decide(Object command, @Nullable Long seen) {
        told = new ArrayList<>();
        switch (command) {
            case RegisterPartner it -> told.addAll(register.register(it));
            case PartnerCommand it -> told.addAll(register.decide(it, seen));
            case OpenPartnership it -> open(it);
            case ImportAgreement it -> importAgreement(it);
            case ImportProspect it -> importProspect(it);
            case PartnershipCommand it -> {
                PlainPartnership about = partnerships.get(it.partnership());
                Verdict.UNKNOWN.when(about == null);
                Verdict.STALE.when(seen != null && seen != Objects.requireNonNull(about).version);
                change(it, Objects.requireNonNull(about));
            }
            default -> throw new IllegalArgumentException("A command of which no rules are known: " + command);
        }
        return told;
    }

    private void change(PartnershipCommand command, PlainPartnership about) {
        PartnershipId id = about.id;
        switch (command) {
            case LogOutreach it -> {
                refuseFuture(it.on());
                tell(new OutreachLogged(id, it.channel(), it.on(), it.with(), it.summary(), it.nextStep()));
            }
            case SetExpectation it -> {
                refuseUnlessBeforeSignature(about);
                expect(id, it.expectation());
            }
            case AssignPartnership it -> {
                refuseEnded(about);
                Verdict.BROKEN.when(it.officer().equals(about.officer));
                tell(new PartnershipAssigned(id, it.officer(), it.reason()));
            }
            case PlanNextStep it -> {
                refuseEnded(about);
                Verdict.BROKEN.when(it.nextStep().equals(about.nextStep));
                tell(new NextStepPlanned(id, it.nextStep()));
            }
            case CompleteNextStep it -> {
                Verdict.BROKEN.when(about.nextStep == null);
                refuseFuture(it.on());
                tell(new NextStepDone(id, it.on(), it.note()));
            }
            case MoveNextStep it -> {
                Verdict.BROKEN.when(
                        about.nextStep == null || about.nextStep.due().equals(it.due()));
                tell(new NextStepMoved(id, it.due(), it.reason()));
            }
            case RecordPledge it -> {
                refuseUnlessBeforeSignature(about);
                refuseFuture(it.pledge().pledgedOn());
                register.current(it.pledge().partner());
                tell(new PledgeRecorded(id, it.pledge()));
            }
            case WithdrawPledge it -> {
                refuseFuture(it.on());
                Verdict.BROKEN.when(about.withdrawn.contains(it.pledge()));
                Verdict.UNKNOWN.when(!about.pledges.contains(it.pledge()));
                tell(new PledgeWithdrawn(id, it.pledge(), it.on(), it.reason()));
            }
            case StartNegotiation it -> {
                Verdict.BROKEN.when(!about.is(Stage.PROSPECT));
                refuseFuture(it.startedOn());
                tell(new NegotiationStarted(id, it.startedOn()));
            }
            case ClearPartner it -> {
                register.current(it.partner());
                refuseUnlessBeforeSignature(about);
                Verdict.BROKEN.when(it.decider().equals(about.officer));
                tell(new PartnerCleared(id, it.partner(), it.decider(), it.validUntil(), it.note()));
            }
            case RefuseClearance it -> {
                register.current(it.partner());
                refuseUnlessBeforeSignature(about);
                Verdict.BROKEN.when(it.decider().equals(about.officer));
                tell(new PartnerClearanceRefused(id, it.partner(), it.decider(), it.note()));
            }
            case SignAgreement it -> sign(it, about);
            case EndPartnership it -> {
                boolean before = it.outcome() == Outcome.LOST || it.outcome() == Outcome.WITHDRAWN;
                Verdict.BROKEN.when(
                        before ? !about.is(Stage.PROSPECT, Stage.NEGOTIATION) : !about.is(Stage.SIGNED, Stage.FUNDED));
                refuseFuture(it.on());
                Verdict.BROKEN.when(!about.waiting.isEmpty());
                tell(new PartnershipEnded(id, it.outcome(), it.on(), it.reason()));
            }
            case ReopenPartnership it -> {
                Verdict.BROKEN.when(!about.is(Stage.LOST, Stage.WITHDRAWN));
                refuseFuture(it.on());
                tell(new PartnershipReopened(id, about.beforeEnd, it.on(), it.reason()));
            }
            case ReverseImport it -> {
                refuseEnded(about);
                boolean signed = about.is(Stage.SIGNED, Stage.FUNDED);
                Outcome outcome = signed ? Outcome.CANCELLED : Outcome.WITHDRAWN;
                tell(new PartnershipEnded(id, outcome, TODAY, it.reason()));
                if (signed) {
                    references.remove(PlainPartners.normal(about.reference));
                    told.add(new AgreementReferenceReleased(Objects.requireNonNull(about.reference), id));
                }
            }
            case AgreementCommand it -> agreed(it, about);
            default -> throw new IllegalArgumentException("A command of which no rules are known: " + command);
        }
    }

    private void agreed(AgreementCommand command, PlainPartnership about) {
        PartnershipId id = about.id;
        switch (command) {
            case RecordReceipt it -> receive(it, about);
            case ReverseReceipt it -> {
                Verdict.BROKEN.when(!about.is(Stage.SIGNED, Stage.FUNDED));
                refuseFuture(it.on());
                Verdict.BROKEN.when(about.reversed.contains(it.receipt()));
                ReceiptRecorded receipt = about.receipts.get(it.receipt());
                Verdict.UNKNOWN.when(receipt == null);
                Verdict.BROKEN.when(
                        it.on().isBefore(Objects.requireNonNull(receipt).receivedOn()));
                tell(new ReceiptReversed(id, it.receipt(), it.on(), it.reason()));
                settle(about, it.on());
            }
            case CorrectContribution it -> {
                Verdict.BROKEN.when(!about.is(Stage.SIGNED, Stage.FUNDED, Stage.COMPLETED));
                Verdict.BROKEN.when(it.index() < 0 || it.index() >= about.contributions.size());
                propose(it, new Change.Correct(new Correction.OfContribution(it.index(), patched(it, about))), about);
            }
            case AmendAgreement it -> propose(it, new Change.Amend(it.amendment()), about);
            case CorrectAgreement it -> propose(it, new Change.Correct(it.correction()), about);
            case CancelAgreement it -> propose(it, new Change.Cancel(it.on()), about);
            case ApproveChange it -> {
                ChangeProposed proposed = toDecide(it.change(), it.decider(), about);
                refuseUnlessPossible(proposed.proposed(), about);
                tell(new ChangeApproved(id, it.change(), it.decider(), it.note()));
                takeEffect(proposed, it.decider(), about);
            }
            case DeclineChange it -> {
                toDecide(it.change(), it.decider(), about);
                tell(new ChangeDeclined(id, it.change(), it.decider(), it.reason()));
            }
            case WithdrawChange it -> {
                Verdict.BROKEN.when(
                        !it.author().equals(waiting(it.change(), about).author()));
                tell(new ChangeWithdrawn(id, it.change(), it.reason()));
            }
        }
    }

    private void open(OpenPartnership it) {
        it.partners().forEach(register::current);
        PartnershipId extended = it.extensionOf();
        if (extended != null) {
            PlainPartnership first = partnerships.get(extended);
            Verdict.UNKNOWN.when(first == null);
            Verdict.BROKEN.when(Objects.requireNonNull(first).signedOn == null);
        }
        PartnershipId id = it.partnership();
        tell(new PartnershipOpened(id, it.title(), it.partners(), it.officer(), it.regions(), it.priorities()));
        if (extended != null) {
            tell(new ExtensionLinked(id, extended));
        }
        expect(id, it.expectation());
    }

    private void importProspect(ImportProspect it) {
        it.partners().forEach(register::current);
        PartnershipId id = it.partnership();
        tell(new PartnershipOpened(id, it.title(), it.partners(), it.officer(), it.regions(), it.priorities()));
        expect(id, it.expectation());
        if (it.stage() == Stage.NEGOTIATION) {
            tell(new NegotiationStarted(id, TODAY));
        }
        if (it.nextStep() != null) {
            tell(new NextStepPlanned(id, it.nextStep()));
        }
    }

    private void importAgreement(ImportAgreement it) {
        refuseUnlessComplete(it.parties(), it.signedOn(), it.contributions(), it.regions(), it.priorities());
        List<Contribution> all = new ArrayList<>(it.contributions());
        it.amendments().forEach(made -> {
            refuseUnlessSound(made.amendment(), it.signedOn(), all);
            all.addAll(made.amendment().contributions());
        });
        Verdict.TAKEN.when(references.containsKey(PlainPartners.normal(it.reference())));
        PartnershipId id = it.partnership();
        tell(new PartnershipOpened(id, it.title(), it.parties(), it.officer(), it.regions(), it.priorities()));
        tell(new NegotiationStarted(id, it.signedOn()));
        tell(new AgreementSigned(
                id,
                it.reference(),
                it.instrument(),
                it.signedOn(),
                it.parties(),
                it.contributions(),
                it.regions(),
                it.priorities()));
        it.amendments().forEach(made -> tell(new AgreementAmended(id, made.amendment(), made.reason())));
        claim(it.reference(), id);
    }

    private void sign(SignAgreement it, PlainPartnership about) {
        Verdict.BROKEN.when(!about.is(Stage.NEGOTIATION));
        List<PartnerId> parties = it.parties() == null
                ? about.partners.stream().map(register::survivor).distinct().toList()
                : it.parties();
        refuseUnlessComplete(parties, it.signedOn(), it.contributions(), it.regions(), it.priorities());
        it.contributions().forEach(each -> refuseUnlessCurrent(each.contributor()));
        for (PartnerId party : parties) {
            boolean needed = register.current(party).membership == Membership.NONE;
            boolean cleared = about.clearedUntil.entrySet().stream()
                    .anyMatch(each -> register.survivor(each.getKey()).equals(party)
                            && !it.signedOn().isAfter(each.getValue()));
            Verdict.BROKEN.when(needed && !cleared);
        }
        Verdict.TAKEN.when(references.containsKey(PlainPartners.normal(it.reference())));
        tell(new AgreementSigned(
                about.id,
                it.reference(),
                it.instrument(),
                it.signedOn(),
                parties,
                it.contributions(),
                it.regions(),
                it.priorities()));
        claim(it.reference(), about.id);
    }

    private void claim(String reference, PartnershipId id) {
        references.put(PlainPartners.normal(reference), id);
        told.add(new AgreementReferenceClaimed(reference, id));
    }

    private void refuseUnlessComplete(
            List<PartnerId> parties,
            LocalDate signedOn,
            List<Contribution> contributions,
            Allocation regions,
            Allocation priorities) {
        refuseUnlessParties(parties);
        refuseFuture(signedOn);
        Verdict.BROKEN.when(regions.isEmpty() || priorities.isEmpty());
        contributions.forEach(each -> Verdict.BROKEN.when(each.amount().amount().signum() <= 0));
    }

    private static void refuseUnlessParties(List<PartnerId> parties) {
        Verdict.BROKEN.when(parties.isEmpty() || new HashSet<>(parties).size() < parties.size());
    }

    private void receive(RecordReceipt it, PlainPartnership about) {
        Verdict.BROKEN.when(!about.is(Stage.SIGNED, Stage.FUNDED));
        refuseFuture(it.receivedOn());
        Contribution promise = null;
        for (ContributionKind kind : ContributionKind.values()) {
            for (Contribution each : about.contributions) {
                boolean same = each.kind() == kind
                        && (it.kind() == null || it.kind() == kind)
                        && each.amount().currency().equals(it.amount().currency())
                        && counted(each.contributor()).equals(counted(it.contributor()));
                promise = promise == null && same ? each : promise;
            }
        }
        Verdict.BROKEN.when(promise == null);
        Contribution against = Objects.requireNonNull(promise);
        tell(new ReceiptRecorded(
                about.id,
                it.receipt(),
                against.contributor(),
                it.amount(),
                against.kind(),
                it.receivedOn(),
                it.reference()));
        settle(about, it.receivedOn());
    }

    private String counted(Contributor contributor) {
        PartnerId partner = contributor.partner();
        return partner == null ? "the office" : register.survivor(partner).value();
    }

    /** Only contributor and amount are corrected here, amounts in dollars or at a rate that stays. */
    private Contribution patched(CorrectContribution it, PlainPartnership about) {
        Contribution before = about.contributions.get(it.index());
        ContributionPatch patch = it.patch();
        Contributor contributor = patch.contributor() == null ? before.contributor() : patch.contributor();
        if (patch.amount() == null || patch.amount().equals(before.amount())) {
            return new Contribution(contributor, before.amount(), before.kind(), before.usd());
        }
        UsdValue dollars = new UsdValue(patch.amount().amount(), null, "in USD", about.dayOf(it.index()));
        return new Contribution(contributor, patch.amount(), before.kind(), dollars);
    }

    private void propose(ChangeAgreement it, Change change, PlainPartnership about) {
        refuseUnlessPossible(change, about);
        tell(new ChangeProposed(about.id, it.change(), it.author(), change, it.reason()));
    }

    private void refuseUnlessPossible(Change change, PlainPartnership about) {
        boolean inForce = about.is(Stage.SIGNED, Stage.FUNDED);
        switch (change) {
            case Change.Amend it -> {
                Verdict.BROKEN.when(!inForce);
                refuseUnlessSound(it.amendment(), about.signature(), about.contributions);
            }
            case Change.Cancel it -> {
                Verdict.BROKEN.when(!inForce);
                refuseFuture(it.on());
                Verdict.BROKEN.when(it.on().isBefore(about.signature()));
            }
            case Change.Correct it -> {
                Verdict.BROKEN.when(!inForce && !about.is(Stage.COMPLETED));
                refuseUnlessSound(it.correction(), about);
            }
        }
    }

    private void refuseUnlessSound(Amendment amendment, LocalDate signedOn, List<Contribution> before) {
        refuseFuture(amendment.amendedOn());
        Verdict.BROKEN.when(amendment.amendedOn().isBefore(signedOn));
        amendment.contributions().forEach(delta -> refuseUnlessCurrent(delta.contributor()));
        Verdict.BROKEN.when(
                PlainPartnership.isBelowZero(Stream.concat(before.stream(), amendment.contributions().stream())
                        .toList()));
    }

    private void refuseUnlessSound(Correction correction, PlainPartnership about) {
        switch (correction) {
            case Correction.SignedOn it -> {
                refuseFuture(it.signedOn());
                about.amendedOn.forEach(day -> Verdict.BROKEN.when(day.isBefore(it.signedOn())));
                Verdict.BROKEN.when(it.signedOn().equals(about.signedOn));
            }
            case Correction.Parties it -> {
                refuseUnlessParties(it.parties());
                it.parties().forEach(register::current);
                Verdict.BROKEN.when(it.parties().equals(about.parties));
            }
            case Correction.Regions it ->
                Verdict.BROKEN.when(it.regions().isEmpty() || it.regions().equals(about.regions));
            case Correction.Priorities it ->
                Verdict.BROKEN.when(it.priorities().isEmpty() || it.priorities().equals(about.priorities));
            case Correction.OfContribution it -> {
                Contribution now = it.contribution();
                refuseUnlessCurrent(now.contributor());
                Verdict.BROKEN.when(
                        it.index() < about.signed && now.amount().amount().signum() <= 0);
                List<Contribution> corrected = new ArrayList<>(about.contributions);
                Verdict.BROKEN.when(corrected.set(it.index(), now).equals(now));
                Verdict.BROKEN.when(PlainPartnership.isBelowZero(corrected));
            }
        }
    }

    private static ChangeProposed toDecide(ChangeId change, String decider, PlainPartnership about) {
        ChangeProposed proposed = waiting(change, about);
        Verdict.BROKEN.when(decider.equals(proposed.author()));
        return proposed;
    }

    private static ChangeProposed waiting(ChangeId change, PlainPartnership about) {
        Verdict.BROKEN.when(about.decided.contains(change));
        Verdict.UNKNOWN.when(!about.waiting.containsKey(change));
        return Objects.requireNonNull(about.waiting.get(change));
    }

    private void takeEffect(ChangeProposed proposed, String decider, PlainPartnership about) {
        switch (proposed.proposed()) {
            case Change.Amend it -> {
                tell(new AgreementAmended(about.id, it.amendment(), proposed.reason()));
                settle(about, it.amendment().amendedOn());
            }
            case Change.Correct it -> {
                tell(new AgreementCorrected(about.id, it.correction(), proposed.reason()));
                settle(about, TODAY);
            }
            case Change.Cancel it -> {
                tell(new PartnershipEnded(about.id, Outcome.CANCELLED, it.on(), proposed.reason()));
                List.copyOf(about.waiting.keySet())
                        .forEach(left ->
                                tell(new ChangeDeclined(about.id, left, decider, "The agreement was cancelled.")));
            }
        }
    }

    private void settle(PlainPartnership about, LocalDate day) {
        LocalDate fundedOn = about.fundedOn();
        if (about.is(Stage.SIGNED) && fundedOn != null) {
            tell(new PartnershipFunded(about.id, fundedOn));
        } else if (about.is(Stage.FUNDED) && fundedOn == null) {
            tell(new FundingFellShort(about.id, day));
        }
    }

    private void expect(PartnershipId id, @Nullable ValuedExpectation expected) {
        if (expected != null) {
            tell(new ExpectationSet(id, expected.expectation()));
            if (expected.usd() != null) {
                tell(new ExpectationValued(id, expected.usd()));
            }
        }
    }

    private void tell(PartnershipEvent event) {
        told.add(event);
        if (event instanceof PartnershipOpened opened) {
            partnerships.put(opened.partnership(), new PlainPartnership(opened));
        }
        Objects.requireNonNull(partnerships.get(event.partnership())).after(event);
    }

    private void refuseUnlessCurrent(Contributor contributor) {
        PartnerId partner = contributor.partner();
        if (partner != null) {
            register.current(partner);
        }
    }

    private static void refuseUnlessBeforeSignature(PlainPartnership about) {
        Verdict.BROKEN.when(!about.is(Stage.PROSPECT, Stage.NEGOTIATION));
    }

    private static void refuseEnded(PlainPartnership about) {
        Verdict.BROKEN.when(!about.is(Stage.PROSPECT, Stage.NEGOTIATION, Stage.SIGNED, Stage.FUNDED));
    }

    private static void refuseFuture(LocalDate on) {
        Verdict.BROKEN.when(on.isAfter(TODAY));
    }
}
