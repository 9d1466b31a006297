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
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;

/**
 * Keeps names unique: partners' names and agreements' references. Each name is a stream in the ledger, and the event that takes a name
 * is in the same commit as the registration or signature, so that the ledger refuses the second taker even in a race of processes.
 */
public final class Claims {
    private static final String PARTNER_NAME = "partner-name:";
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String REFERENCE = "agreement-reference:";

    private final EventStore events;

    public Claims(EventStore events) {
        this.events = events;
    }

    public Optional<PartnerId> partnerNamed(String name) {
        return named(history(PARTNER_NAME + normal(name)));
    }

    public Optional<PartnershipId> partnershipOf(String reference) {
        return referring(history(REFERENCE + normal(reference)));
    }

    /** Takes a name; called within a command handler. @throws CommandRefused.Taken when another partner has the name */
    public void takeName(String name, PartnerId partner) {
        String stream = PARTNER_NAME + normal(name);
        List<ClaimEvent> history = history(stream);
        named(history).ifPresent(holder -> {
            throw nameTaken(name, holder);
        });
        publish("PartnerName", stream, history, new PartnerNameClaimed(name, partner));
    }

    /** Takes a name as {@link #takeName} does, unless the partner itself had it before. */
    public void takeNameUnlessOwn(String name, PartnerId partner) {
        if (!partnerNamed(name).equals(Optional.of(partner))) {
            takeName(name, partner);
        }
    }

    /** Takes a reference; called within a command handler. @throws CommandRefused.Taken when another agreement has the reference */
    public void takeReference(String reference, PartnershipId partnership) {
        String stream = REFERENCE + normal(reference);
        List<ClaimEvent> history = history(stream);
        referring(history).ifPresent(holder -> {
            throw referenceTaken(reference, holder);
        });
        publish("AgreementReference", stream, history, new AgreementReferenceClaimed(reference, partnership));
    }

    /** Frees a reference for the next taker; called within a command handler. */
    public void releaseReference(String reference, PartnershipId partnership) {
        String stream = REFERENCE + normal(reference);
        publish("AgreementReference", stream, history(stream), new AgreementReferenceReleased(reference, partnership));
    }

    /**
     * Returns the refusal for a sender who lost the race for a name; empty for a stream of another kind.
     *
     * @param stream whose conflict the ledger reported
     */
    Optional<CommandRefused> lost(String stream) {
        if (stream.startsWith(PARTNER_NAME)) {
            String name = stream.substring(PARTNER_NAME.length());
            return partnerNamed(name).map(holder -> nameTaken(name, holder));
        }
        if (stream.startsWith(REFERENCE)) {
            String reference = stream.substring(REFERENCE.length());
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

    /** @param decidedUpon the stream's events when the claim was decided; a later one makes the ledger refuse the commit */
    private void publish(String type, String stream, List<ClaimEvent> decidedUpon, ClaimEvent claim) {
        events.publish(new GenericDomainEventMessage<>(type, stream, decidedUpon.size(), claim));
    }

    /** Returns one text for all spellings of a name that differ only in case, white space, or the encoding of accents. */
    public static String normal(String name) {
        String spaced = WHITE_SPACE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ");
        String lower =
                spaced.strip().toLowerCase(Locale.ROOT); // first, or a capital sharp s would stay a single letter
        return lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
