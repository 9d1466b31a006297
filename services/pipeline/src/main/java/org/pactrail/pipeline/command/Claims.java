package org.pactrail.pipeline.command;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pactrail.events.ClaimEvent;
import org.pactrail.events.ClaimEvent.AgreementReferenceClaimed;
import org.pactrail.events.ClaimEvent.PartnerNameClaimed;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;

/**
 * Names that only one may hold, each as a stream of its own in the ledger: taking one is an event at sequence 0, in the same
 * commit as what it is taken for, so the ledger refuses the second taker even in a race between processes.
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
        return holder(PARTNER_NAME + normal(name), claim -> ((PartnerNameClaimed) claim).partner());
    }

    public Optional<PartnershipId> partnershipOf(String reference) {
        return holder(REFERENCE + normal(reference), claim -> ((AgreementReferenceClaimed) claim).partnership());
    }

    /** Within a command handler. @throws CommandRefused.Taken when another partner has the name */
    public void takeName(String name, PartnerId partner) {
        partnerNamed(name).ifPresent(holder -> {
            throw nameTaken(name, holder);
        });
        publish("PartnerName", PARTNER_NAME + normal(name), new PartnerNameClaimed(name, partner));
    }

    /** Within a command handler. @throws CommandRefused.Taken when another agreement has the reference */
    public void takeReference(String reference, PartnershipId partnership) {
        partnershipOf(reference).ifPresent(holder -> {
            throw referenceTaken(reference, holder);
        });
        publish(
                "AgreementReference",
                REFERENCE + normal(reference),
                new AgreementReferenceClaimed(reference, partnership));
    }

    /**
     * What to tell a sender who lost the race for a name.
     *
     * @param stream that was found taken when the commit was stored
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

    private <T> Optional<T> holder(String stream, Function<ClaimEvent, T> holder) {
        DomainEventStream claims = events.readEvents(stream);
        List<ClaimEvent> taken =
                claims.asStream().map(event -> (ClaimEvent) event.getPayload()).toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(holder.apply(taken.getLast()));
    }

    private void publish(String type, String stream, ClaimEvent claim) {
        events.publish(new GenericDomainEventMessage<>(type, stream, 0, claim));
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
