package org.pactrail.figures.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.EditionEvent.EditionPublished;
import org.pactrail.events.Provenance;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.json.LedgerJson;

/**
 * Describes the figures of a year as published; the ledger holds their bytes.
 *
 * @param id the year and the edition's number in it, such as {@code 2024-1}
 * @param position of the ledger that the figures are of
 * @param digest SHA-256 of the figures' bytes, in hexadecimal
 * @param publishedBy absent when it was recorded without a name, and for callers who are shown no names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Edition(
        String id,
        int year,
        int number,
        String title,
        long position,
        Definitions definitions,
        String digest,
        Instant publishedAt,
        @Nullable String publishedBy) {

    /** Names an edition; an edition's sequence in its year's stream is its number less one. */
    record Name(int year, int number) {
        private static final Pattern ID = Pattern.compile("([12][0-9]{3})-([1-9][0-9]{0,5})");

        static Optional<Name> of(String id) {
            Matcher name = ID.matcher(id);
            return name.matches()
                    ? Optional.of(new Name(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return year + "-" + number;
        }
    }

    Edition withoutName() {
        return new Edition(id, year, number, title, position, definitions, digest, publishedAt, null);
    }

    static Edition of(Entry entry, EditionPublished published) {
        return new Edition(
                new Name(published.year(), published.number()).toString(),
                published.year(),
                published.number(),
                published.title(),
                published.asOf(),
                Definitions.of(published.definitions()).orElseThrow(),
                published.digest(),
                entry.recordedAt(),
                Provenance.of(LedgerJson.metadata(entry)).actor());
    }
}
