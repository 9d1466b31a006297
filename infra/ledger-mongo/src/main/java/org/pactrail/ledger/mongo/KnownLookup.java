package org.pactrail.ledger.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.store.LedgerStore.Known;

/**
 * Finds the stored values among those of a batch: one look-up for all places, one for all ids, one for all keys. Only
 * streams whose writer had an outdated sequence need more.
 */
final class KnownLookup {
    private final MongoCollection<Document> ledger;

    KnownLookup(MongoCollection<Document> ledger) {
        this.ledger = ledger;
    }

    Known known(List<NewEvent> events, Set<String> keys) {
        Set<String> ids = new HashSet<>();
        Map<String, StreamEnd> ends = new LinkedHashMap<>();
        for (NewEvent event : events) {
            ids.add(event.id());
            ends.computeIfAbsent(event.stream(), stream -> new StreamEnd(stream, event.sequence()));
        }
        return new Known(heads(ends.values()), takenIds(ids), takenKeys(keys));
    }

    private Map<String, Long> heads(Collection<StreamEnd> ends) {
        List<StreamEnd> open = new ArrayList<>(ends);
        while (!open.isEmpty()) {
            Set<String> there =
                    places(open.stream().flatMap(end -> end.probes().stream()).toList());
            open.forEach(end -> end.learn(there));
            open.removeIf(StreamEnd::isFound);
        }
        Map<String, Long> heads = new HashMap<>();
        ends.stream().filter(end -> end.head() >= 0).forEach(end -> heads.put(end.stream, end.head()));
        return heads;
    }

    private Set<String> places(List<String> asked) {
        return taken(CommitDocument.EVENTS_AT, "at", asked);
    }

    private Set<String> takenIds(Set<String> asked) {
        Set<String> taken = taken(CommitDocument.EVENTS_ID, "id", asked);
        taken.retainAll(asked);
        return taken;
    }

    private Set<String> taken(String path, String field, Collection<String> asked) {
        Set<String> taken = new HashSet<>();
        ledger.find(in(path, asked))
                .projection(include(path))
                .forEach(commit -> taken.addAll(CommitDocument.texts(commit, field)));
        return taken;
    }

    private Set<String> takenKeys(Set<String> asked) {
        Set<String> taken = new HashSet<>();
        if (!asked.isEmpty()) {
            ledger.find(in(CommitDocument.KEY, asked))
                    .projection(include(CommitDocument.KEY))
                    .forEach(commit -> taken.add(commit.getString(CommitDocument.KEY)));
        }
        return taken;
    }
}
