package org.pactrail.pipeline.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partnership.command.AgreementCommand;
import org.pactrail.pipeline.partnership.command.AgreementCommand.AmendAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ApproveChange;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CancelAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ChangeAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CorrectAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CorrectContribution;
import org.pactrail.pipeline.partnership.command.AgreementCommand.DeclineChange;
import org.pactrail.pipeline.partnership.command.AgreementCommand.RecordReceipt;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ReverseReceipt;
import org.pactrail.pipeline.partnership.command.AgreementCommand.WithdrawChange;
import org.pactrail.pipeline.partnership.command.ContributionPatch;

/** The rules for what becomes of a signed agreement, written a second time. */
record PlainChanges(PlainBooks books) {
    void decide(AgreementCommand command, PlainPartnership about) {
        PartnershipId id = about.id;
        switch (command) {
            case RecordReceipt it -> receive(it, about);
            case ReverseReceipt it -> {
                Verdict.BROKEN.when(!about.is(Stage.SIGNED, Stage.FUNDED));
                PlainBooks.refuseFuture(it.on());
                Verdict.BROKEN.when(about.reversed.contains(it.receipt()));
                ReceiptRecorded receipt = about.receipts.get(it.receipt());
                Verdict.UNKNOWN.when(receipt == null);
                Verdict.BROKEN.when(
                        it.on().isBefore(Objects.requireNonNull(receipt).receivedOn()));
                books.tell(new ReceiptReversed(id, it.receipt(), it.on(), it.reason()));
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
                books.tell(new ChangeApproved(id, it.change(), it.decider(), it.note()));
                takeEffect(proposed, it.decider(), about);
            }
            case DeclineChange it -> {
                toDecide(it.change(), it.decider(), about);
                books.tell(new ChangeDeclined(id, it.change(), it.decider(), it.reason()));
            }
            case WithdrawChange it -> {
                Verdict.BROKEN.when(
                        !it.author().equals(waiting(it.change(), about).author()));
                books.tell(new ChangeWithdrawn(id, it.change(), it.reason()));
            }
        }
    }

    private void receive(RecordReceipt it, PlainPartnership about) {
        Verdict.BROKEN.when(!about.is(Stage.SIGNED, Stage.FUNDED));
        PlainBooks.refuseFuture(it.receivedOn());
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
        books.tell(new ReceiptRecorded(
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
        return partner == null ? "the office" : books.register.survivor(partner).value();
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
        books.tell(new ChangeProposed(about.id, it.change(), it.author(), change, it.reason()));
    }

    private void refuseUnlessPossible(Change change, PlainPartnership about) {
        boolean inForce = about.is(Stage.SIGNED, Stage.FUNDED);
        switch (change) {
            case Change.Amend it -> {
                Verdict.BROKEN.when(!inForce);
                books.refuseUnlessSound(it.amendment(), about.signature(), about.contributions);
            }
            case Change.Cancel it -> {
                Verdict.BROKEN.when(!inForce);
                PlainBooks.refuseFuture(it.on());
                Verdict.BROKEN.when(it.on().isBefore(about.signature()));
            }
            case Change.Correct it -> {
                Verdict.BROKEN.when(!inForce && !about.is(Stage.COMPLETED));
                refuseUnlessSound(it.correction(), about);
            }
        }
    }

    private void refuseUnlessSound(Correction correction, PlainPartnership about) {
        switch (correction) {
            case Correction.SignedOn it -> {
                PlainBooks.refuseFuture(it.signedOn());
                about.amendedOn.forEach(day -> Verdict.BROKEN.when(day.isBefore(it.signedOn())));
                Verdict.BROKEN.when(it.signedOn().equals(about.signedOn));
            }
            case Correction.Parties it -> {
                PlainBooks.refuseUnlessParties(it.parties());
                it.parties().forEach(books.register::current);
                Verdict.BROKEN.when(it.parties().equals(about.parties));
            }
            case Correction.Regions it ->
                Verdict.BROKEN.when(it.regions().isEmpty() || it.regions().equals(about.regions));
            case Correction.Priorities it ->
                Verdict.BROKEN.when(it.priorities().isEmpty() || it.priorities().equals(about.priorities));
            case Correction.OfContribution it -> {
                Contribution now = it.contribution();
                books.refuseUnlessCurrent(now.contributor());
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
                books.tell(new AgreementAmended(about.id, it.amendment(), proposed.reason()));
                settle(about, it.amendment().amendedOn());
            }
            case Change.Correct it -> {
                books.tell(new AgreementCorrected(about.id, it.correction(), proposed.reason()));
                settle(about, Office.TODAY);
            }
            case Change.Cancel it -> {
                books.tell(new PartnershipEnded(about.id, Outcome.CANCELLED, it.on(), proposed.reason()));
                List.copyOf(about.waiting.keySet())
                        .forEach(left -> books.tell(
                                new ChangeDeclined(about.id, left, decider, "The agreement was cancelled.")));
            }
        }
    }

    private void settle(PlainPartnership about, LocalDate day) {
        LocalDate fundedOn = about.fundedOn();
        if (about.is(Stage.SIGNED) && fundedOn != null) {
            books.tell(new PartnershipFunded(about.id, fundedOn));
        } else if (about.is(Stage.FUNDED) && fundedOn == null) {
            books.tell(new FundingFellShort(about.id, day));
        }
    }
}
