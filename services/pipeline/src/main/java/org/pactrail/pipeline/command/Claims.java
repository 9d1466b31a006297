package org.pactrail.pipeline.command;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pactrail.events.ClaimEvent;
import org.pactrail.events.ClaimEvent.AgreementReferenceClaimed;
import org.pactrail.events.ClaimEvent.AgreementReferenceReleased;
import org.pactrail.events.ClaimEvent.PartnerNameClaimed;
import org.pactrail.events.Streams;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;

/**
 * Names that only one may hold, each as a stream of its own in the ledger: taking one is its next event, in the same commit as
 * what it is taken for, so the ledger refuses the second taker even in a race between processes.
 */
public final class Claims {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final EventStore events;

    public Claims(EventStore events) {
        this.events = events;
    }

    public Optional<PartnerId> partnerNamed(String name) {
        return named(history(Streams.partnerName(normal(name))));
    }

    public Optional<PartnershipId> partnershipOf(String reference) {
        return referring(history(Streams.agreementReference(normal(reference))));
    }

    /** Within a command handler. @throws CommandRefused.Taken when another partner has the name */
    public void takeName(String name, PartnerId partner) {
        String stream = Streams.partnerName(normal(name));
        List<ClaimEvent> history = history(stream);
        named(history).ifPresent(holder -> {
            throw nameTaken(name, holder);
        });
        publish("PartnerName", stream, history, new PartnerNameClaimed(name, partner));
    }

    /** Within a command handler: a name that the partner itself had before is its own. @see #takeName */
    public void takeNameUnlessOwn(String name, PartnerId partner) {
        if (!partnerNamed(name).equals(Optional.of(partner))) {
            takeName(name, partner);
        }
    }

    /** Within a command handler. @throws CommandRefused.Taken when another agreement has the reference */
    public void takeReference(String reference, PartnershipId partnership) {
        String stream = Streams.agreementReference(normal(reference));
        List<ClaimEvent> history = history(stream);
        referring(history).ifPresent(holder -> {
            throw referenceTaken(reference, holder);
        });
        publish("AgreementReference", stream, history, new AgreementReferenceClaimed(reference, partnership));
    }

    /** Within a command handler: leaves the reference to whoever takes it next. */
    public void releaseReference(String reference, PartnershipId partnership) {
        String stream = Streams.agreementReference(normal(reference));
        publish("AgreementReference", stream, history(stream), new AgreementReferenceReleased(reference, partnership));
    }

    /**
     * What to tell a sender who lost the race for a name.
     *
     * @param stream that was found taken when the commit was stored
     */
    Optional<CommandRefused> lost(String stream) {
        if (Streams.isPartnerName(stream)) {
            String name = Streams.claimed(stream);
            return partnerNamed(name).map(holder -> nameTaken(name, holder));
        }
        if (Streams.isAgreementReference(stream)) {
            String reference = Streams.claimed(stream);
            return partnershipOf(reference).map(holder -> referenceTaken(reference, holder));
        }
        return Optional.empty();
    }

    private static CommandRefused.Taken nameTaken(String name, PartnerId holder) {
        return new CommandRefused.Taken(
                "A partner named \"" + name + "\" is registered already, with the id \"" + holder
                        + "\". Use that one, or register this one under a name that tells them apart.",
                "/api/partners/" + holder);
    }

    private static CommandRefused.Taken referenceTaken(String reference, PartnershipId holder) {
        return new CommandRefused.Taken(
                "The reference \"" + reference + "\" belongs to the agreement of the partnership \"" + holder
                        + "\". Sign under a reference of its own.",
                "/api/partnerships/" + holder);
    }

    private static Optional<PartnerId> named(List<ClaimEvent> history) {
        return !history.isEmpty() && history.getLast() instanceof PartnerNameClaimed claimed
                ? Optional.of(claimed.partner())
                : Optional.empty();
    }

    private static Optional<PartnershipId> referring(List<ClaimEvent> history) {
        return !history.isEmpty() && history.getLast() instanceof AgreementReferenceClaimed claimed
                ? Optional.of(claimed.partnership())
                : Optional.empty();
    }

    private List<ClaimEvent> history(String stream) {
        return events.readEvents(stream)
                .asStream()
                .map(event -> (ClaimEvent) event.getPayload())
                .toList();
    }

    /** @param decidedUpon what the stream held when the claim was decided: whoever added to it since wins */
    private void publish(String type, String stream, List<ClaimEvent> decidedUpon, ClaimEvent claim) {
        events.publish(new GenericDomainEventMessage<>(type, stream, decidedUpon.size(), claim));
    }

    /** Two texts are one name when they differ only in case, white space, or the way in which accents are encoded. */
    public static String normal(String name) {
        String spaced = WHITE_SPACE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ");
        String lower =
                spaced.strip().toLowerCase(Locale.ROOT); // first, or a capital sharp s would stay a single letter
        return lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
