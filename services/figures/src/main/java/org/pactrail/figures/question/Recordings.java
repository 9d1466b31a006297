package org.pactrail.figures.question;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.Provenance;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.json.LedgerJson;
import org.springframework.stereotype.Component;

/** Reads from the ledger which user had an entry recorded, when and why. */
@Component
public final class Recordings {
    private final Ledger ledger;

    Recordings(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Returns the user, the time and the reason of an entry.
     *
     * @param position from 0 to the ledger's head
     */
    public Recording at(long position) {
        Entry entry = ledger.read(position, 1).getFirst();
        return of(entry, FiguresView.EVENTS.decode(entry));
    }

    public static Recording of(Entry entry, PactrailEvent event) {
        return new Recording(
                entry.position(),
                entry.id(),
                entry.type(),
                entry.recordedAt(),
                Provenance.of(LedgerJson.metadata(entry)).actor(),
                reason(event));
    }

    private static @Nullable String reason(PactrailEvent event) {
        return switch (event) {
            case AgreementAmended amended -> amended.reason();
            case AgreementCorrected corrected -> corrected.reason();
            case PartnershipEnded ended -> ended.reason();
            case PartnerMergeUndone undone -> undone.reason();
            default -> null;
        };
    }
}
