package org.pactrail.pipeline.partnership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Terms;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.partner.PartnerRegister;

/** Checks a change to a signed agreement, when it is proposed and again when it is approved. */
final class ChangeRules {
    private record Promise(Contributor contributor, String currency, ContributionKind kind) {}

    private ChangeRules() {}

    /**
     * Checks a change against the stage and the present terms of an agreement.
     *
     * @throws RuleBroken with the remedy
     */
    static void refuseUnlessPossible(
            Change change, Stage stage, Terms terms, LocalDate today, PartnerRegister register) {
        switch (change) {
            case Change.Amend amend -> {
                StageRules.refuseUnlessMayChange(stage, "amended");
                refuseUnlessSound(amend.amendment(), terms, today, register);
            }
            case Change.Cancel cancel -> {
                StageRules.refuseUnlessMayBecome(stage, Stage.CANCELLED);
                SigningRules.refuseFuture("cancelled", cancel.on(), today);
                refuseBefore("cancelled", cancel.on(), "signed", terms.signedOn());
            }
            case Change.Correct correct -> {
                StageRules.refuseUnlessMayCorrect(stage);
                refuseUnlessSound(correct.correction(), terms, today, register);
            }
        }
    }

    private static void refuseUnlessSound(Amendment amendment, Terms terms, LocalDate today, PartnerRegister register) {
        SigningRules.refuseFuture("amended", amendment.amendedOn(), today);
        refuseBefore("amended", amendment.amendedOn(), "signed", terms.signedOn());
        amendment.contributions().forEach(delta -> register.refuseUnlessCurrent(delta.contributor()));
        refuseBelowZero(terms.amended(amendment));
    }

    private static void refuseUnlessSound(
            Correction correction, Terms terms, LocalDate today, PartnerRegister register) {
        switch (correction) {
            case Correction.SignedOn on -> {
                SigningRules.refuseFuture("signed", on.signedOn(), today);
                terms.amendedOn().forEach(amended -> refuseBefore("amended", amended, "signed", on.signedOn()));
            }
            case Correction.Parties other -> {
                SigningRules.refuseUnlessParties(other.parties());
                other.parties().forEach(register::current);
            }
            case Correction.Regions other -> SigningRules.refuseUnallocated("regions", other.regions());
            case Correction.Priorities other -> SigningRules.refuseUnallocated("priorities", other.priorities());
            case Correction.OfContribution one -> {
                refuseUnlessThere(one.index(), terms);
                register.refuseUnlessCurrent(one.contribution().contributor());
                if (!terms.isDelta(one.index())) {
                    SigningRules.refuseUnlessAboveZero(one.contribution());
                }
            }
        }
        Terms corrected = terms.corrected(correction);
        if (corrected.equals(terms)) {
            throw new RuleBroken(
                    "The agreement says so already. Read it again, and correct only what differs from the paper.");
        }
        refuseBelowZero(corrected);
    }

    static void refuseUnlessThere(int index, Terms terms) {
        int count = terms.contributions().size();
        if (index < 0 || index >= count) {
            throw new RuleBroken("The agreement has " + count + " contributions, numbered from 0, so there is none at "
                    + index + ". Read the agreement and take the index that it shows.");
        }
    }

    /** Refuses an amendment that takes away more than was promised. */
    private static void refuseBelowZero(Terms terms) {
        Map<Promise, BigDecimal> left = terms.contributions().stream()
                .collect(groupingBy(
                        ChangeRules::promise,
                        reducing(BigDecimal.ZERO, delta -> delta.amount().amount(), BigDecimal::add)));
        left.forEach((promise, sum) -> {
            if (sum.signum() < 0) {
                throw new RuleBroken("That would leave " + sum.toPlainString() + ' ' + promise.currency
                        + " of what \"" + promise.contributor + "\" promised (" + promise.kind
                        + "). Take away no more than was promised.");
            }
        });
    }

    private static Promise promise(Contribution contribution) {
        return new Promise(contribution.contributor(), contribution.amount().currency(), contribution.kind());
    }

    private static void refuseBefore(String what, LocalDate on, String earlier, LocalDate earliest) {
        if (on.isBefore(earliest)) {
            throw new RuleBroken("It cannot have been " + what + " on " + on + ", before it was " + earlier + " on "
                    + earliest + ". Give the day on which it happened.");
        }
    }
}
