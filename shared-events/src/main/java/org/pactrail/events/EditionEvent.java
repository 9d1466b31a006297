package org.pactrail.events;

import static org.pactrail.events.Required.required;

/** Records the figures of a year as the office published them. */
public sealed interface EditionEvent extends PactrailEvent {
    int year();

    /**
     * A year's figures were published.
     *
     * @param number of the edition among the year's, from 1
     * @param asOf position of the ledger at which the figures were taken; −1 for before its first entry
     * @param definitions version of the counting rules
     * @param digest SHA-256 of {@code content} in UTF-8, in hexadecimal
     * @param content the figures as JSON, the same text for ever
     */
    @EventType(name = "EditionPublished")
    record EditionPublished(
            int year, int number, String title, long asOf, String definitions, String digest, String content)
            implements EditionEvent {
        public EditionPublished {
            required(title, "title");
            required(definitions, "definitions");
            required(digest, "digest");
            required(content, "content");
        }
    }
}
