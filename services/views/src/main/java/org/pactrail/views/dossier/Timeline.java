package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.pactrail.events.Provenance;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.json.LedgerJson;
import tools.jackson.databind.JsonNode;

/** Shows the events of one partnership, newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Timeline(long position, @Nullable Instant recordedAt, List<Happening> entries) {

    /**
     * Shows one event.
     *
     * @param event logical name of the event
     * @param id of the event
     * @param who the actor, absent when none was recorded; likewise the channel
     * @param reason the reason that the actor gave; absent without one
     * @param summary the event in one sentence
     * @param data the event's JSON as stored in the ledger; absent for an entry that cannot be read
     * @param before values that the event changed, before it
     * @param after the same values after it
     * @param effectiveOn the date that the event gives, absent without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Happening(
            long position,
            Instant recordedAt,
            String event,
            String id,
            @Nullable String who,
            @Nullable String channel,
            @Nullable String reason,
            @Nullable String correlation,
            @Nullable String causation,
            String summary,
            @Nullable JsonNode data,
            @Nullable LocalDate effectiveOn,
            Map<String, Object> before,
            Map<String, Object> after) {}

    static Timeline of(History history) {
        Sentences sentences = new Sentences(history.partners());
        List<Happening> entries = Stream.concat(
                        Dossier.of(history.events()).steps().stream().map(step -> happening(step, sentences)),
                        history.passedOver().stream().map(Timeline::passedOver))
                .sorted(Comparator.comparing(Happening::position).reversed())
                .toList();
        return new Timeline(history.position(), history.recordedAt(), entries);
    }

    /** Leaves the data out, because the payload may be no JSON at all. */
    private static Happening passedOver(History.PassedOver passed) {
        Entry entry = passed.entry();
        Provenance provenance = Provenance.of(LedgerJson.metadata(entry));
        return new Happening(
                entry.position(),
                entry.recordedAt(),
                entry.type(),
                entry.id(),
                provenance.actor(),
                provenance.channel(),
                null,
                provenance.correlation(),
                provenance.causation(),
                passed.summary(),
                null,
                null,
                Map.of(),
                Map.of());
    }

    private static Happening happening(Dossier.Step step, Sentences sentences) {
        Recorded<PartnershipEvent> recorded = step.recorded();
        CardDifference difference = CardDifference.of(step, sentences.partners());
        Entry entry = recorded.entry();
        Provenance provenance = Provenance.of(LedgerJson.metadata(entry));
        return new Happening(
                entry.position(),
                entry.recordedAt(),
                entry.type(),
                entry.id(),
                provenance.actor(),
                provenance.channel(),
                reason(recorded.event()),
                provenance.correlation(),
                provenance.causation(),
                sentences.of(recorded.event()),
                LedgerJson.MAPPER.readTree(entry.payload()),
                effectiveOn(recorded.event()),
                difference.before(),
                difference.after());
    }

    private static @Nullable String reason(PartnershipEvent event) {
        return switch (event) {
            case PartnerCleared cleared -> cleared.note();
            case PartnerClearanceRefused refused -> refused.note();
            case PartnershipEnded ended -> ended.reason();
            case PartnershipReopened reopened -> reopened.reason();
            case PartnershipOpened opened -> null;
            case OutreachLogged logged -> null;
            case ExpectationSet set -> null;
            case NegotiationStarted started -> null;
            case AgreementSigned signed -> null;
            case ReceiptRecorded receipt -> null;
            case PartnershipFunded funded -> null;
            case ExpectationValued ignored -> null;
            case ExtensionLinked ignored -> null;
            case PartnershipAssigned happened -> happened.reason();
            case NextStepPlanned ignored -> null;
            case NextStepDone happened -> happened.note();
            case NextStepMoved happened -> happened.reason();
            case PledgeRecorded happened -> happened.pledge().note();
            case PledgeWithdrawn happened -> happened.reason();
            case AgreementAmended happened -> happened.reason();
            case AgreementCorrected happened -> happened.reason();
            case ReceiptReversed happened -> happened.reason();
            case FundingFellShort ignored -> null;
            case ChangeProposed happened -> happened.reason();
            case ChangeApproved happened -> happened.note();
            case ChangeDeclined happened -> happened.reason();
            case ChangeWithdrawn happened -> happened.reason();
        };
    }

    private static @Nullable LocalDate effectiveOn(PartnershipEvent event) {
        return switch (event) {
            case PartnershipOpened opened -> null;
            case OutreachLogged logged -> logged.on();
            case ExpectationSet set -> null;
            case NegotiationStarted started -> started.startedOn();
            case PartnerCleared cleared -> null;
            case PartnerClearanceRefused refused -> null;
            case AgreementSigned signed -> signed.signedOn();
            case ReceiptRecorded receipt -> receipt.receivedOn();
            case PartnershipFunded funded -> funded.fundedOn();
            case ExpectationValued ignored -> null;
            case ExtensionLinked ignored -> null;
            case PartnershipAssigned ignored -> null;
            case NextStepPlanned ignored -> null;
            case NextStepDone happened -> happened.on();
            case NextStepMoved ignored -> null;
            case PledgeRecorded happened -> happened.pledge().pledgedOn();
            case PledgeWithdrawn happened -> happened.on();
            case AgreementAmended happened -> happened.amendment().amendedOn();
            case AgreementCorrected ignored -> null;
            case ReceiptReversed happened -> happened.on();
            case FundingFellShort happened -> happened.on();
            case ChangeProposed ignored -> null;
            case ChangeApproved ignored -> null;
            case ChangeDeclined ignored -> null;
            case ChangeWithdrawn ignored -> null;
            case PartnershipEnded ended -> ended.on();
            case PartnershipReopened reopened -> reopened.on();
        };
    }
}
