package org.pactrail.figures.edition;

import java.util.Set;
import java.util.stream.Collectors;
import org.pactrail.events.EditionEvent.EditionPublished;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.View;
import org.pactrail.ledger.json.LedgerJson;

/** Folds published editions into their list, without their bytes, so that the list stays small. */
public final class EditionsView implements View<PactrailEvent, PublishedEditions> {
    private static final Set<String> PASSED_OVER = EventTypes.all()
            .filter(event -> event != EditionPublished.class)
            .map(EventTypes::of)
            .map(type -> type.name() + '/' + type.revision())
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "editions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public PublishedEditions empty() {
        return PublishedEditions.NONE;
    }

    @Override
    public PublishedEditions apply(PublishedEditions state, Recorded<PactrailEvent> recorded) {
        return recorded.event() instanceof EditionPublished published
                ? state.plus(Edition.of(recorded.entry(), published))
                : state;
    }

    @Override
    public boolean concerns(String type, String revision) {
        return !PASSED_OVER.contains(type + '/' + revision);
    }

    @Override
    public byte[] save(PublishedEditions state) {
        return LedgerJson.MAPPER.writeValueAsBytes(state.all());
    }

    @Override
    public PublishedEditions load(byte[] saved) {
        PublishedEditions state = PublishedEditions.NONE;
        for (Edition edition : LedgerJson.MAPPER.readValue(saved, Edition[].class)) {
            state = state.plus(edition);
        }
        return state;
    }
}
