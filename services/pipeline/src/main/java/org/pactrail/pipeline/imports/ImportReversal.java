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
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.partnership.PartnershipCommand.ReverseImport;
import org.pactrail.web.RequestContext;
import org.springframework.stereotype.Component;

/**
 * Takes back the partnerships that an import made, each by an event of its own: what was signed is cancelled and its reference is
 * free again, the rest is withdrawn. One that somebody changed since is left alone. Partners stay registered, because others may
 * name them meanwhile.
 */
@Component
final class ImportReversal {
    private static final int PAGE = 1_000;
    private static final String CHANNEL = "reversal";
    private static final String OPENED = EventTypes.of(PartnershipOpened.class).name();

    private final Ledger ledger;
    private final Commands commands;
    private final Clock clock;

    ImportReversal(Ledger ledger, Commands commands, Clock clock) {
        this.ledger = ledger;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param reason null unless refused */
    record Outcome(
            String partnership, Kind outcome, @Nullable String reason) {}

    enum Kind {
        REVERSED,
        /** An earlier reversal took it back. */
        DUPLICATE,
        REFUSED
    }

    record Report(String batch, long reversed, long refused, List<Outcome> outcomes) {
        static Report of(String batch, List<Outcome> outcomes) {
            return new Report(
                    batch, count(outcomes, Kind.REVERSED), count(outcomes, Kind.REFUSED), List.copyOf(outcomes));
        }

        private static long count(List<Outcome> outcomes, Kind kind) {
            return outcomes.stream().filter(outcome -> outcome.outcome == kind).count();
        }
    }

    /** @throws CommandRefused.Unknown when no import of that name made a partnership */
    Report reverse(RequestContext context, String batch, String reason) {
        List<String> made = madeBy(batch);
        if (made.isEmpty()) {
            throw new CommandRefused.Unknown("import that made partnerships", batch);
        }
        return Report.of(
                batch,
                made.stream().map(id -> reverse(context, batch, id, reason)).toList());
    }

    private Outcome reverse(RequestContext whole, String batch, String id, String reason) {
        List<Entry> later = ledger.readStream(id, 0, PAGE).stream()
                .filter(entry -> !batch.equals(told(entry, Provenance.CORRELATION)))
                .toList();
        if (!later.isEmpty()) {
            return changedSince(id, later.getLast());
        }
        RequestContext context =
                new RequestContext(whole.user(), CHANNEL, whole.correlation(), whole.path(), null, null);
        ReverseImport command = new ReverseImport(new PartnershipId(id), reason, LocalDate.now(clock));
        try {
            commands.change(context, command, id, command);
            return new Outcome(id, Kind.REVERSED, null);
        } catch (CommandRefused refused) {
            return new Outcome(id, Kind.REFUSED, refused.getMessage());
        }
    }

    private static Outcome changedSince(String id, Entry last) {
        return CHANNEL.equals(told(last, Provenance.CHANNEL))
                ? new Outcome(id, Kind.DUPLICATE, null)
                : new Outcome(
                        id,
                        Kind.REFUSED,
                        "Since the import " + told(last, Provenance.ACTOR) + " changed it (" + last.type()
                                + "). End it by itself if it should go as well.");
    }

    /** Found by walking through the whole ledger, which nobody does often. */
    private List<String> madeBy(String batch) {
        List<String> made = new ArrayList<>();
        List<Entry> page = ledger.read(0, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(entry -> entry.type().equals(OPENED))
                    .filter(entry -> batch.equals(told(entry, Provenance.CORRELATION)))
                    .forEach(entry -> made.add(entry.stream()));
            page = ledger.read(page.getLast().position() + 1, PAGE);
        }
        return made;
    }

    private static @Nullable String told(Entry entry, String what) {
        Map<String, String> metadata = LedgerJson.metadata(entry);
        return metadata.get(what);
    }
}
