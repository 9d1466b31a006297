package org.pactrail.pipeline.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.Provenance;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.StreamReader;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.imports.ReversalReport.Kind;
import org.pactrail.pipeline.imports.ReversalReport.ReversalOutcome;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ReverseImport;
import org.pactrail.web.RequestContext;
import org.springframework.stereotype.Component;

/**
 * Takes back the partnerships that an import made, each by an event of its own: a signed agreement is cancelled and its reference is free
 * again, any other partnership is withdrawn. A partnership that a user changed since is left alone. Partners stay registered, because other
 * partnerships may name them meanwhile.
 */
@Component
final class ImportReversal {
    private static final int PAGE = 1_000;
    private static final String CHANNEL = "reversal";
    private static final String OPENED = EventTypes.of(PartnershipOpened.class).name();

    private final Ledger ledger;
    private final StreamReader<Entry> streams;
    private final Commands commands;
    private final Clock clock;

    ImportReversal(Ledger ledger, Commands commands, Clock clock) {
        this.ledger = ledger;
        this.streams = StreamReader.undecoded(ledger);
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Reverses an import, and returns the outcome for each partnership.
     *
     * @throws CommandRefused.Unknown when no import of that name made a partnership
     */
    ReversalReport reverse(RequestContext context, String batch, String reason) {
        List<String> made = madeBy(batch);
        if (made.isEmpty()) {
            throw new CommandRefused.Unknown("import that made partnerships", batch);
        }
        return ReversalReport.of(
                batch,
                made.stream().map(id -> reverse(context, batch, id, reason)).toList());
    }

    private ReversalOutcome reverse(RequestContext whole, String batch, String id, String reason) {
        List<Entry> later = streams.all(id).stream()
                .map(Recorded::entry)
                .filter(entry -> !batch.equals(recorded(entry, Provenance.CORRELATION)))
                .toList();
        if (!later.isEmpty()) {
            return changedSince(id, later.getLast());
        }
        RequestContext context =
                new RequestContext(whole.user(), CHANNEL, whole.correlation(), whole.path(), null, null);
        PartnershipId partnership = new PartnershipId(id);
        ReverseImport command = new ReverseImport(partnership, reason, LocalDate.now(clock));
        try {
            commands.change(context, command, Subject.of(partnership), command);
            return new ReversalOutcome(id, Kind.REVERSED, null);
        } catch (CommandRefused refused) {
            return new ReversalOutcome(id, Kind.REFUSED, refused.getMessage());
        }
    }

    private static ReversalOutcome changedSince(String id, Entry last) {
        return CHANNEL.equals(recorded(last, Provenance.CHANNEL))
                ? new ReversalOutcome(id, Kind.DUPLICATE, null)
                : new ReversalOutcome(
                        id,
                        Kind.REFUSED,
                        "Since the import " + recorded(last, Provenance.ACTOR) + " changed it (" + last.type()
                                + "). End it by itself if it should go as well.");
    }

    /**
     * Returns the ids of the partnerships that an import made; walks through the whole ledger, because reversals are rare and nothing else
     * asks for the partnerships of an import.
     */
    private List<String> madeBy(String batch) {
        List<String> made = new ArrayList<>();
        try (Scan scan = ledger.scan(0)) {
            for (List<Entry> page = scan.next(PAGE); !page.isEmpty(); page = scan.next(PAGE)) {
                page.stream()
                        .filter(entry -> entry.type().equals(OPENED))
                        .filter(entry -> batch.equals(recorded(entry, Provenance.CORRELATION)))
                        .forEach(entry -> made.add(entry.stream()));
            }
        }
        return made;
    }

    private static @Nullable String recorded(Entry entry, String what) {
        Map<String, String> metadata = LedgerJson.metadata(entry);
        return metadata.get(what);
    }
}
