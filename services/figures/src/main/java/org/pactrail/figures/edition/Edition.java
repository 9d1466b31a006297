package org.pactrail.figures.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.EditionEvent.EditionPublished;
import org.pactrail.events.Provenance;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.json.LedgerJson;

/**
 * The figures of a year as published.
 *
 * @param id the year and the edition's number in it, such as {@code 2024-1}
 * @param position at which the figures stand
 * @param digest SHA-256 of the figures' bytes, in hexadecimal
 * @param publishedBy absent when it was recorded without a name, and for whom no names are
 * @param content the figures' JSON
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
        @Nullable String publishedBy,
        @JsonIgnore String content) {

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
        return new Edition(id, year, number, title, position, definitions, digest, publishedAt, null, content);
    }

    static Edition of(Entry entry) {
        EditionPublished published = (EditionPublished) FiguresView.EVENTS.decode(entry);
        return new Edition(
                new Name(published.year(), published.number()).toString(),
                published.year(),
                published.number(),
                published.title(),
                published.asOf(),
                Definitions.of(published.definitions()).orElseThrow(),
                published.digest(),
                entry.recordedAt(),
                Provenance.of(LedgerJson.metadata(entry)).actor(),
                published.content());
    }
}
