package org.pactrail.pipeline.partnership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;

/** Checks an agreement at its signature, whether signed here or imported. */
public final class SigningRules {
    private SigningRules() {}

    /**
     * Checks parties, signature date, contributions, regions and priorities.
     *
     * @throws RuleBroken with the remedy, when the agreement may not be signed like this
     */
    public static void refuseUnlessComplete(
            LocalDate signedOn,
            LocalDate today,
            List<PartnerId> parties,
            List<Contribution> contributions,
            Allocation regions,
            Allocation priorities) {
        refuseUnlessParties(parties);
        refuseFuture("signed", signedOn, today);
        refuseUnallocated("regions", regions);
        refuseUnallocated("priorities", priorities);
        contributions.forEach(SigningRules::refuseUnlessAboveZero);
    }

    static void refuseUnlessParties(List<PartnerId> parties) {
        if (parties.isEmpty()) {
            throw new RuleBroken("An agreement needs at least one party. Name the partners that signed it.");
        }
        if (new HashSet<>(parties).size() < parties.size()) {
            throw new RuleBroken("A party stands twice in the list. Name each partner that signed once.");
        }
    }

    static void refuseUnlessAboveZero(Contribution contribution) {
        if (contribution.amount().amount().signum() <= 0) {
            throw new RuleBroken("A signed contribution must be above zero, not " + contribution.amount()
                    + ". A decrease comes later, as an amendment.");
        }
    }

    /**
     * Refuses a day in the future.
     *
     * @param what a participle, as in "It cannot have been signed"
     */
    static void refuseFuture(String what, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleBroken("It cannot have been " + what + " on " + on + ": that lies in the future, today is "
                    + today + " (UTC). Give the day on which it happened.");
        }
    }

    static void refuseUnallocated(String what, Allocation allocation) {
        if (allocation.isEmpty()) {
            throw new RuleBroken(
                    "An agreement needs its " + what + " with percentages that total 100. Name at least one.");
        }
    }
}
