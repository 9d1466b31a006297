package org.pactrail.pipeline.partnership.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partnership.PartnershipId;

/** A command about a signed agreement. {@code today} is the day on which the command was sent, in UTC. */
public sealed interface AgreementCommand extends PartnershipCommand {

    /**
     * Records a receipt of money or goods.
     *
     * @param kind null for the contributor's cash, or for goods where the contributor promised no cash in that currency
     */
    record RecordReceipt(
            @TargetAggregateIdentifier PartnershipId partnership,
            ReceiptId receipt,
            Contributor contributor,
            Money amount,
            @Nullable ContributionKind kind,
            LocalDate receivedOn,
            String reference,
            LocalDate today)
            implements AgreementCommand {}

    record ReverseReceipt(
            @TargetAggregateIdentifier PartnershipId partnership,
            ReceiptId receipt,
            LocalDate on,
            String reason,
            LocalDate today)
            implements AgreementCommand {}

    /** A change that takes effect at once, or waits for another user's approval; see the office's {@code ApprovalPolicy}. */
    sealed interface ChangeAgreement extends AgreementCommand {
        ChangeId change();

        String author();

        String reason();

        LocalDate today();
    }

    record AmendAgreement(
            @TargetAggregateIdentifier PartnershipId partnership,
            ChangeId change,
            String author,
            Amendment amendment,
            String reason,
            LocalDate today)
            implements ChangeAgreement {}

    record CorrectAgreement(
            @TargetAggregateIdentifier PartnershipId partnership,
            ChangeId change,
            String author,
            Correction correction,
            String reason,
            LocalDate today)
            implements ChangeAgreement {}

    /**
     * Corrects parts of one contribution.
     *
     * @param index among all contributions of the agreement and its amendments, from 0
     */
    record CorrectContribution(
            @TargetAggregateIdentifier PartnershipId partnership,
            ChangeId change,
            String author,
            int index,
            ContributionPatch patch,
            String reason,
            LocalDate today)
            implements ChangeAgreement {}

    record CancelAgreement(
            @TargetAggregateIdentifier PartnershipId partnership,
            ChangeId change,
            String author,
            LocalDate on,
            String reason,
            LocalDate today)
            implements ChangeAgreement {}

    /**
     * Approves a proposed change.
     *
     * @param decider the approving user
     */
    record ApproveChange(
            @TargetAggregateIdentifier PartnershipId partnership,
            ChangeId change,
            String decider,
            @Nullable String note,
            LocalDate today)
            implements AgreementCommand {}

    record DeclineChange(
            @TargetAggregateIdentifier PartnershipId partnership, ChangeId change, String decider, String reason)
            implements AgreementCommand {}

    /**
     * Takes a proposed change back.
     *
     * @param author the user who takes the change back
     */
    record WithdrawChange(
            @TargetAggregateIdentifier PartnershipId partnership,
            ChangeId change,
            String author,
            @Nullable String reason)
            implements AgreementCommand {}
}
