package org.pactrail.pipeline.partnership;

import java.util.List;
import java.util.stream.Stream;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partnership.command.AgreementCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand;

/** Makes up what may be asked of a signed agreement. */
record RandomChanges(RandomValues values) {
    Object agreed(PlainPartnership about) {
        PartnershipId id = about.id;
        if (!about.waiting.isEmpty() && values.oneIn(2)) {
            return decision(about);
        }
        ChangeId change = new ChangeId(values.newId("c"));
        return switch (values.upTo(9)) {
            case 0, 1, 2, 3 -> receipt(about);
            case 4 -> {
                ReceiptId back = about.receipts.isEmpty() || values.oneIn(8)
                        ? new ReceiptId("none")
                        : values.pick(Stream.concat(about.receipts.keySet().stream(), about.reversed.stream())
                                .toList());
                yield new AgreementCommand.ReverseReceipt(id, back, values.day(), "It bounced.", Office.TODAY);
            }
            case 5 ->
                new AgreementCommand.AmendAgreement(
                        id, change, values.user(), values.amendment(about.partners), "More.", Office.TODAY);
            case 6 ->
                new AgreementCommand.CorrectAgreement(
                        id, change, values.user(), values.correction(), "Misread.", Office.TODAY);
            case 7 ->
                new AgreementCommand.CorrectContribution(
                        id, change, values.user(), values.upTo(5) - 1, values.patch(), "Misread.", Office.TODAY);
            default ->
                values.oneIn(2)
                        ? new AgreementCommand.CancelAgreement(
                                id, change, values.user(), values.day(), "They left.", Office.TODAY)
                        : ending(about);
        };
    }

    private Object decision(PlainPartnership about) {
        ChangeId change = values.oneIn(10) ? new ChangeId("none") : values.pick(about.waiting.keySet());
        change = values.oneIn(10) && !about.decided.isEmpty() ? values.pick(about.decided) : change;
        return switch (values.upTo(4)) {
            case 0 -> new AgreementCommand.DeclineChange(about.id, change, values.user(), "No.");
            case 1 -> new AgreementCommand.WithdrawChange(about.id, change, values.user(), null);
            default -> new AgreementCommand.ApproveChange(about.id, change, values.user(), null, Office.TODAY);
        };
    }

    private Object receipt(PlainPartnership about) {
        Contribution promised = about.contributions.isEmpty() ? null : values.pick(about.contributions);
        Money amount = promised == null || values.oneIn(8)
                ? values.money(values.pick(RandomValues.CURRENCIES), 90)
                : values.oneIn(3)
                        ? values.money(promised.amount().currency(), 90)
                        : new Money(
                                promised.amount().amount().abs(),
                                promised.amount().currency());
        return new AgreementCommand.RecordReceipt(
                about.id,
                new ReceiptId(values.newId("r")),
                promised == null || values.oneIn(8) ? new Contributor(values.partner()) : promised.contributor(),
                amount,
                values.oneIn(3) ? values.pick(ContributionKind.values()) : null,
                values.day(),
                "Bank 17",
                Office.TODAY);
    }

    Object ending(PlainPartnership about) {
        Outcome outcome = values.pick(List.of(Outcome.LOST, Outcome.WITHDRAWN, Outcome.COMPLETED));
        return new PartnershipCommand.EndPartnership(about.id, outcome, values.day(), "It had to be.", Office.TODAY);
    }
}
