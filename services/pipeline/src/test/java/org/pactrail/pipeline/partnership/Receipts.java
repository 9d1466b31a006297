package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.contribution;
import static org.pactrail.pipeline.partnership.Life.money;
import static org.pactrail.pipeline.partnership.Life.negotiated;
import static org.pactrail.pipeline.partnership.Life.opened;
import static org.pactrail.pipeline.partnership.Life.received;
import static org.pactrail.pipeline.partnership.Life.signed;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.pipeline.partnership.command.AgreementCommand.RecordReceipt;

/** Receipts against an agreement with acme. */
final class Receipts {
    private Receipts() {}

    static List<PartnershipEvent> agreement(Contribution contribution, PartnershipEvent... then) {
        return agreement(List.of(contribution), then);
    }

    static List<PartnershipEvent> agreement(List<Contribution> contributions, PartnershipEvent... then) {
        return Stream.concat(
                        Stream.of(opened(ACME), negotiated(), signed(contributions.toArray(Contribution[]::new))),
                        Stream.of(then))
                .toList();
    }

    static RecordReceipt receiving(String amount, String currency) {
        return receiving("acme", amount, currency, null, TODAY);
    }

    static RecordReceipt receiving(
            String contributor, String amount, String currency, @Nullable ContributionKind kind, LocalDate on) {
        return new RecordReceipt(
                ID,
                new ReceiptId("r-1"),
                Contributor.of(contributor),
                money(amount, currency),
                kind,
                on,
                "bank",
                TODAY);
    }

    static ReceiptRecorded cashIn(String amount, String currency) {
        return received("r-1", amount, currency, TODAY);
    }

    static ReceiptRecorded goods(String amount) {
        return receipt("acme", amount, "USD", ContributionKind.IN_KIND);
    }

    static ReceiptRecorded receipt(String contributor, String amount, String currency, ContributionKind kind) {
        return new ReceiptRecorded(
                ID, new ReceiptId("r-1"), Contributor.of(contributor), money(amount, currency), kind, TODAY, "bank");
    }
}
