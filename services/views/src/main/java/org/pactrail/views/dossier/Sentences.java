package org.pactrail.views.dossier;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.views.card.SignedAgreement;
import org.pactrail.views.partner.PartnerRegister;

/** Describes an event in one English sentence. */
record Sentences(PartnerRegister partners) {

    String of(PartnershipEvent event) {
        return switch (event) {
            case PartnershipOpened opened -> opened(opened);
            case OutreachLogged logged -> outreach(logged);
            case ExpectationSet set -> expectation(set.expectation());
            case NegotiationStarted started -> "Started to negotiate on " + started.startedOn() + ".";
            case PartnerCleared cleared ->
                cleared.decider() + " cleared " + partners.name(cleared.partner()) + " until " + cleared.validUntil()
                        + because(cleared.note()) + ".";
            case PartnerClearanceRefused refused ->
                refused.decider() + " refused to clear " + partners.name(refused.partner()) + because(refused.note())
                        + ".";
            case AgreementSigned signed -> signed(signed);
            case ReceiptRecorded receipt -> receipt(receipt);
            case PartnershipFunded funded -> "Fully funded on " + funded.fundedOn() + ": the cash from partners is in.";
            case PartnershipEnded ended -> words(ended.outcome()) + " on " + ended.on() + because(ended.reason()) + ".";
            case PartnershipReopened reopened ->
                "Reopened as " + lower(reopened.stage()) + " on " + reopened.on() + because(reopened.reason()) + ".";
            case ExpectationValued valued ->
                "The expectation is worth USD " + valued.usd().amount().toPlainString() + " ("
                        + valued.usd().source() + ").";
            case ExtensionLinked linked -> "Extends the agreement of the partnership " + linked.extensionOf() + ".";
            case PartnershipAssigned assigned -> "Assigned to " + assigned.officer() + because(assigned.reason()) + ".";
            case NextStepPlanned planned ->
                "Next by " + planned.nextStep().due() + ": "
                        + bare(planned.nextStep().what()) + ".";
            case NextStepDone done -> "Next step done on " + done.on() + because(done.note()) + ".";
            case NextStepMoved moved -> "Next step moved to " + moved.due() + because(moved.reason()) + ".";
            case PledgeRecorded recorded -> pledge(recorded.pledge());
            case PledgeWithdrawn withdrawn ->
                "Pledge withdrawn on " + withdrawn.on() + because(withdrawn.reason()) + ".";
            case AgreementAmended amended -> amended(amended.amendment()) + because(amended.reason()) + ".";
            case AgreementCorrected corrected ->
                "Corrected " + what(corrected.correction()) + because(corrected.reason()) + ".";
            case ReceiptReversed reversed -> "Receipt reversed on " + reversed.on() + because(reversed.reason()) + ".";
            case FundingFellShort fell ->
                "No longer fully funded since " + fell.on() + ": some of the cash from partners is outstanding.";
            case ChangeProposed proposed ->
                proposed.author() + " proposed " + what(proposed.proposed()) + because(proposed.reason()) + ".";
            case ChangeApproved approved ->
                approved.approver() + " approved the change" + because(approved.note()) + ".";
            case ChangeDeclined declined ->
                declined.decider() + " declined the change" + because(declined.reason()) + ".";
            case ChangeWithdrawn withdrawn ->
                "The change was withdrawn by its author" + because(withdrawn.reason()) + ".";
        };
    }

    private String opened(PartnershipOpened opened) {
        return "Opened \"" + opened.title() + "\" with " + names(opened.partners()) + ", owned by " + opened.officer()
                + ".";
    }

    private static String outreach(OutreachLogged logged) {
        String with = logged.with() == null ? "" : " with " + logged.with();
        String next = logged.nextStep() == null
                ? ""
                : "; next by " + logged.nextStep().due() + ": "
                        + bare(logged.nextStep().what());
        return words(logged.channel()) + with + " on " + logged.on() + ": " + bare(logged.summary()) + next + ".";
    }

    private static String expectation(Expectation expectation) {
        return "Expected " + expectation.amount() + " (" + sureness(expectation.likelihood()) + "), to be signed in "
                + expectation.signatureMonth() + ".";
    }

    private String signed(AgreementSigned signed) {
        SignedAgreement agreement = SignedAgreement.of(signed);
        int contributions = signed.contributions().size();
        String money = contributions == 0
                ? "without money"
                : "for USD " + agreement.usd().toPlainString() + " in " + contributions
                        + (contributions == 1 ? " contribution" : " contributions")
                        + (agreement.notConverted() == 0
                                ? ""
                                : ", " + agreement.notConverted() + " of them not converted");
        return "Signed " + signed.reference() + " (" + lower(signed.instrument()) + ") with " + names(signed.parties())
                + " on " + signed.signedOn() + ", " + money + ".";
    }

    private String receipt(ReceiptRecorded receipt) {
        String kind = receipt.kind() == ContributionKind.CASH ? " in cash" : " in kind";
        return "Received " + receipt.amount() + kind + " from " + partners.name(receipt.contributor()) + " on "
                + receipt.receivedOn() + " (" + receipt.reference() + ").";
    }

    private String pledge(Pledge pledge) {
        return partners.name(pledge.partner()) + " pledged " + pledge.amount() + " on " + pledge.pledgedOn()
                + because(pledge.note()) + ".";
    }

    private static String amended(Amendment amendment) {
        String deltas = amendment.contributions().stream()
                .map(delta -> (delta.amount().amount().signum() > 0 ? "+" : "") + delta.amount())
                .collect(joining(", "));
        return "Amended by " + amendment.reference() + " on " + amendment.amendedOn() + " (" + deltas + ")";
    }

    private static String what(Change change) {
        return switch (change) {
            case Change.Amend amend -> "the amendment " + amend.amendment().reference();
            case Change.Correct correct -> "to correct " + what(correct.correction());
            case Change.Cancel cancel -> "to cancel the agreement on " + cancel.on();
        };
    }

    private static String what(Correction correction) {
        return switch (correction) {
            case Correction.SignedOn signedOn -> "the date of signature to " + signedOn.signedOn();
            case Correction.OfContribution one ->
                "contribution " + one.index() + " to " + one.contribution().amount();
            case Correction.Regions regions -> "the regions";
            case Correction.Priorities priorities -> "the priorities";
            case Correction.Parties parties -> "the parties";
        };
    }

    private String names(List<PartnerId> ids) {
        return ids.isEmpty() ? "nobody yet" : ids.stream().map(partners::name).collect(joining(", "));
    }

    private static String sureness(Likelihood likelihood) {
        return switch (likelihood) {
            case A -> "hard";
            case B -> "soft";
            case C -> "an idea";
        };
    }

    private static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + bare(reason);
    }

    /** Returns a text without its full stop, because the sentence adds one. */
    private static String bare(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static String words(Enum<?> constant) {
        String lower = lower(constant);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().equals("MOU")
                ? "MOU"
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
