package org.pactrail.pipeline.command;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.ClaimEvent;
import org.pactrail.events.ClaimEvent.AgreementReferenceClaimed;
import org.pactrail.events.ClaimEvent.AgreementReferenceReleased;
import org.pactrail.events.ClaimEvent.PartnerNameClaimed;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.Streams;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.fold.UnreadableEntry;

/**
 * Keeps names unique: partners' names and agreements' references. Each name is a stream in the ledger, and the event that takes a name
 * is in the same commit as the registration or signature, so that the ledger refuses the second taker even in a race of processes.
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

    /**
     * Takes a name; called within a command handler.
     *
     * @throws CommandRefused.Taken when another partner has the name
     */
    public void takeName(String name, PartnerId partner) {
        String stream = Streams.partnerName(normal(name));
        History history = history(stream);
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

    /**
     * Takes a reference; called within a command handler.
     *
     * @throws CommandRefused.Taken when another agreement has the reference
     */
    public void takeReference(String reference, PartnershipId partnership) {
        String stream = Streams.agreementReference(normal(reference));
        History history = history(stream);
        referring(history).filter(holder -> !holder.equals(partnership)).ifPresent(holder -> {
            throw referenceTaken(reference, holder);
        });
        publish("AgreementReference", stream, history, new AgreementReferenceClaimed(reference, partnership));
    }

    /** Frees a reference for the next taker; called within a command handler. */
    public void releaseReference(String reference, PartnershipId partnership) {
        String stream = Streams.agreementReference(normal(reference));
        publish("AgreementReference", stream, history(stream), new AgreementReferenceReleased(reference, partnership));
    }

    /**
     * Returns the refusal for a sender who lost the race for a name; empty for a stream of another kind.
     *
     * @param stream whose conflict the ledger reported
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

    /** Returns the partner that holds a name; empty also where the partner's registration cannot be read and was voided. */
    private Optional<PartnerId> named(History history) {
        return history.last() instanceof PartnerNameClaimed claimed && isRegistered(claimed.partner())
                ? Optional.of(claimed.partner())
                : Optional.empty();
    }

    private static Optional<PartnershipId> referring(History history) {
        return history.last() instanceof AgreementReferenceClaimed claimed
                ? Optional.of(claimed.partnership())
                : Optional.empty();
    }

    private boolean isRegistered(PartnerId partner) {
        try {
            return events.readEvents(partner.value())
                    .asStream()
                    .anyMatch(event -> event.getPayload() instanceof PartnerRegistered);
        } catch (UnreadableEntry unreadable) {
            throw new CommandRefused.Unreadable(unreadable.entry().position());
        }
    }

    /**
     * Holds the end of a stream of claims.
     *
     * @param last the last claim that can be read; null without one
     * @param next sequence of the event to come
     */
    private record History(@Nullable ClaimEvent last, long next) {}

    private History history(String stream) {
        try {
            DomainEventStream claims = events.readEvents(stream);
            ClaimEvent last = null;
            while (claims.hasNext()) {
                last = (ClaimEvent) claims.next().getPayload();
            }
            Long sequence = claims.getLastSequenceNumber();
            return new History(last, sequence == null ? 0 : sequence + 1);
        } catch (UnreadableEntry unreadable) {
            throw new CommandRefused.Unreadable(unreadable.entry().position());
        }
    }

    /** @param decidedUpon the stream when the claim was decided; a later event makes the ledger refuse the commit */
    private void publish(String type, String stream, History decidedUpon, ClaimEvent claim) {
        events.publish(new GenericDomainEventMessage<>(type, stream, decidedUpon.next(), claim));
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
