package org.pactrail.pipeline.partnership;

import java.util.List;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Terms;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.partner.PartnerRegister;
import org.pactrail.pipeline.partnership.command.AgreementCommand.RecordReceipt;

/** Finds the contribution that a receipt pays. */
record Promises(List<Contribution> contributions, PartnerRegister register) {
    static Promises of(Terms terms, PartnerRegister register) {
        return new Promises(terms.contributions(), register);
    }

    /**
     * Returns the receipt under the contributor that signed, also where the payer is a partner merged with it since.
     *
     * @throws RuleBroken when the contributor promised nothing of the kind in this currency
     */
    ReceiptRecorded received(RecordReceipt command) {
        Contribution promise = promise(command);
        return new ReceiptRecorded(
                command.partnership(),
                command.receipt(),
                promise.contributor(),
                command.amount(),
                promise.kind(),
                command.receivedOn(),
                command.reference());
    }

    private Contribution promise(RecordReceipt command) {
        ContributionKind stated = command.kind();
        List<ContributionKind> kinds =
                stated == null ? List.of(ContributionKind.CASH, ContributionKind.IN_KIND) : List.of(stated);
        String currency = command.amount().currency();
        return kinds.stream()
                .flatMap(kind -> contributions.stream().filter(promise -> promise.kind() == kind))
                .filter(promise -> promise.amount().currency().equals(currency))
                .filter(promise -> isSame(promise.contributor(), command.contributor()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("The agreement has no contribution in " + currency + " from \""
                        + command.contributor() + "\"" + (stated == null ? "" : " of kind " + stated)
                        + ". Record the receipt under the contributor, currency and kind that were signed."));
    }

    private boolean isSame(Contributor one, Contributor other) {
        return one.equals(other)
                || (!one.isSelf() && !other.isSelf() && register.survivor(one).equals(register.survivor(other)));
    }
}
