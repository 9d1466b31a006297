package org.pactrail.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.Provenance;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.web.role.OnLedger;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Appends single events that no aggregate decides upon. A request with an idempotency key is recorded once: the same request again, even at
 * the same moment, gets the first answer. Of two requests that reach a stream at once, one decides anew upon what the other wrote. Safe for
 * use by many threads.
 */
@Component
@Conditional(OnLedger.class)
public final class Recorder {
    /*
     * Loads the source of random ids on the thread that starts. Virtual threads that load the source together can block each other for ever:
     * each occupies its carrier while another one loads the class, and the loader waits for a lock whose holder has no carrier any more.
     */
    static {
        UUID.randomUUID();
    }

    private final Ledger ledger;
    private final Clock clock;

    Recorder(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Makes the event of a request; called once more whenever another event came first. */
    public interface Decision {
        /**
         * Returns the event that follows a version of the stream.
         *
         * @param version sequence of the stream's last event, −1 while the stream has none
         * @throws ErrorResponseException when the request is refused; nothing is written
         */
        PactrailEvent on(long version);

        /** Returns the path of the thing that the event at a sequence makes; null when the event makes nothing new. */
        default @Nullable String location(long sequence) {
            return null;
        }
    }

    /**
     * Appends the event of a request to a stream.
     *
     * @param request text that is the same when the same request comes again, and another one for every other request
     * @param readAgain path at which a sender who decided upon another version finds the present one
     * @throws ErrorResponseException when the key came with another request, the stream has another version than the sender saw, or the
     *     decision refuses; nothing is written
     */
    public Written record(RequestContext context, String request, String stream, String readAgain, Decision decision) {
        String digest = DigestUtils.sha256Hex(request);
        Optional<Written> first = firstAnswer(context, digest, decision);
        if (first.isPresent()) {
            return first.get();
        }
        try {
            return append(context, digest, stream, readAgain, decision);
        } catch (ErrorResponseException refused) {
            // The same request may have been recorded meanwhile, and what it changed is why this one is refused.
            return firstAnswer(context, digest, decision).orElseThrow(() -> refused);
        }
    }

    private Written append(RequestContext context, String digest, String stream, String readAgain, Decision decision) {
        while (true) {
            long version = version(stream);
            requireSeen(context.seen(), version, readAgain);
            NewEvent event = event(context, digest, stream, version + 1, decision);
            try {
                Receipt receipt = ledger.append(new Commit(List.of(event), context.key()));
                return new Written(decision.location(version + 1), version + 1, receipt.last());
            } catch (AppendRefused.SequenceConflict overtaken) {
                // Decided anew upon the next version.
            } catch (AppendRefused.KeyTaken same) {
                return firstAnswer(context, digest, decision).orElseThrow(() -> same);
            }
        }
    }

    private static void requireSeen(@Nullable Long seen, long version, String readAgain) {
        if (seen != null && seen != version) {
            throw Problem.stale("You decided upon version " + seen + ", and version " + version + " is there now. Read "
                    + readAgain + " again, see what changed, and decide anew.");
        }
    }

    private Optional<Written> firstAnswer(RequestContext context, String digest, Decision decision) {
        return context.key() == null
                ? Optional.empty()
                : ledger.committed(context.key()).map(receipt -> answer(receipt, digest, decision));
    }

    private Written answer(Receipt receipt, String digest, Decision decision) {
        Entry entry = ledger.read(receipt.first(), 1).getFirst();
        if (!digest.equals(Provenance.of(LedgerJson.metadata(entry)).request())) {
            throw Problem.keyReused("This Idempotency-Key came with another request before. Use a new key for each new"
                    + " request; repeat a request unchanged.");
        }
        return new Written(decision.location(entry.sequence()), entry.sequence(), receipt.last());
    }

    /** Returns the sequence of a stream's last event by reading a few single entries, however long the stream is. */
    private long version(String stream) {
        long there = -1;
        long step = 1;
        while (has(stream, there + step)) {
            there += step;
            step *= 2;
        }
        long beyond = there + step;
        while (beyond - there > 1) {
            long middle = there + (beyond - there) / 2;
            if (has(stream, middle)) {
                there = middle;
            } else {
                beyond = middle;
            }
        }
        return there;
    }

    private boolean has(String stream, long sequence) {
        return !ledger.readStream(stream, sequence, 1).isEmpty();
    }

    private NewEvent event(RequestContext context, String digest, String stream, long sequence, Decision decision) {
        PactrailEvent event = decision.on(sequence - 1);
        EventType type = EventTypes.of(event.getClass());
        Map<String, String> metadata = metadata(context);
        if (context.key() != null) {
            metadata.put(Provenance.IDEMPOTENCY_KEY, context.key());
            metadata.put(Provenance.REQUEST, digest);
        }
        return new NewEvent(
                stream,
                sequence,
                UUID.randomUUID().toString(),
                type.name(),
                type.revision(),
                clock.instant(),
                LedgerJson.MAPPER.writeValueAsBytes(event),
                LedgerJson.MAPPER.writeValueAsBytes(metadata));
    }

    private static Map<String, String> metadata(RequestContext context) {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put(Provenance.ACTOR, context.user());
        metadata.put(Provenance.CHANNEL, context.channel());
        metadata.put(Provenance.CORRELATION, context.correlation());
        return metadata;
    }
}
