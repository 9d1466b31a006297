package org.pactrail.figures.view;

import java.util.Set;
import java.util.stream.Collectors;
import org.pactrail.events.ClaimEvent.AgreementReferenceClaimed;
import org.pactrail.events.ClaimEvent.AgreementReferenceReleased;
import org.pactrail.events.ClaimEvent.PartnerNameClaimed;
import org.pactrail.events.EditionEvent.EditionPublished;
import org.pactrail.events.EventTypes;
import org.pactrail.events.FilterEvent.FilterRemoved;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerAbsorbed;
import org.pactrail.events.PartnerEvent.PartnerIdentified;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerReleased;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.PartnerEvent.PartnerShortNamesChanged;
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
import org.pactrail.events.RatesEvent.MonthlyRatesAdded;
import org.pactrail.events.VoidingEvent.EntryVoided;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.partner.CountedPartner;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.fold.Decoder;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;
import org.pactrail.ledger.json.LedgerJson;

/** Folds events into the figures by the counting rules. */
public final class FiguresView implements View<PactrailEvent, FiguresState> {
    /** Decodes events of every type, counted or not. Safe for use by many threads. */
    public static final Decoder<PactrailEvent> EVENTS = LedgerJson.decoder(EventTypes::named);

    private static final Set<Class<?>> COUNTING = Set.of(
            AgreementSigned.class,
            AgreementAmended.class,
            AgreementCorrected.class,
            PartnershipEnded.class,
            ExtensionLinked.class,
            PartnerRegistered.class,
            PartnerRenamed.class,
            PartnerReclassified.class,
            PartnerMerged.class,
            PartnerMergeUndone.class);

    private static final Set<String> PASSED_OVER = EventTypes.all()
            .filter(event -> !COUNTING.contains(event))
            .map(EventTypes::of)
            .map(type -> type.name() + '/' + type.revision())
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public FiguresState empty() {
        return FiguresState.EMPTY;
    }

    @Override
    public FiguresState apply(FiguresState state, Recorded<PactrailEvent> recorded) {
        return switch (recorded.event()) {
            case AgreementSigned signed -> state.signed(signed, recorded.entry());
            case AgreementAmended amended -> state.amended(amended, recorded.entry());
            case AgreementCorrected corrected -> state.corrected(corrected, recorded.entry());
            case ExtensionLinked linked -> state.linked(linked);
            case PartnershipEnded ended -> ended(state, ended, recorded.entry());
            case PartnerRegistered registered -> state.knowing(state.register().registered(partner(registered)));
            case PartnerRenamed renamed -> state.knowing(state.register().renamed(renamed, recorded.position()));
            case PartnerReclassified reclassified ->
                state.knowing(state.register().reclassified(reclassified, recorded.position()));
            case PartnerMerged merged -> state.merged(merged, recorded.entry());
            case PartnerMergeUndone undone -> state.undone(undone, recorded.entry());
            case PartnershipOpened ignored -> state;
            case OutreachLogged ignored -> state;
            case ExpectationSet ignored -> state;
            case NegotiationStarted ignored -> state;
            case PartnerCleared ignored -> state;
            case PartnerClearanceRefused ignored -> state;
            case ReceiptRecorded ignored -> state;
            case PartnershipFunded ignored -> state;
            // Only what was lost or withdrawn is ever reopened, and that was not in the figures.
            case PartnershipReopened ignored -> state;
            case PartnerNameClaimed ignored -> state;
            case AgreementReferenceClaimed ignored -> state;
            case ExpectationValued ignored -> state;
            case PartnershipAssigned ignored -> state;
            case NextStepPlanned ignored -> state;
            case NextStepDone ignored -> state;
            case NextStepMoved ignored -> state;
            case PledgeRecorded ignored -> state;
            case PledgeWithdrawn ignored -> state;
            case ReceiptReversed ignored -> state;
            case FundingFellShort ignored -> state;
            case ChangeProposed ignored -> state;
            case ChangeApproved ignored -> state;
            case ChangeDeclined ignored -> state;
            case ChangeWithdrawn ignored -> state;
            case PartnerIdentified ignored -> state;
            case PartnerShortNamesChanged ignored -> state;
            case PartnerAbsorbed ignored -> state;
            case PartnerReleased ignored -> state;
            case AgreementReferenceReleased ignored -> state;
            case MonthlyRatesAdded ignored -> state;
            case FilterSaved ignored -> state;
            case FilterRemoved ignored -> state;
            case EntryVoided ignored -> state; // what cannot be read was never counted
            case EditionPublished ignored -> state;
        };
    }

    @Override
    public Set<String> lacking(FiguresState state, PactrailEvent event) {
        return Precedents.lacking(state, event);
    }

    /** Passes over most events of an office, which move no figure. */
    @Override
    public boolean concerns(String type, String revision) {
        return !PASSED_OVER.contains(type + '/' + revision);
    }

    @Override
    public byte[] save(FiguresState state) {
        return SavedFigures.write(state);
    }

    @Override
    public FiguresState load(byte[] saved) {
        return SavedFigures.read(saved);
    }

    private static FiguresState ended(FiguresState state, PartnershipEnded ended, Entry entry) {
        return switch (ended.outcome()) {
            case CANCELLED -> state.cancelled(ended.partnership(), entry);
            case COMPLETED, LOST, WITHDRAWN -> state;
        };
    }

    private static CountedPartner partner(PartnerRegistered registered) {
        return new CountedPartner(registered.partner(), registered.name(), registered.type(), registered.membership());
    }
}
