package org.pactrail.figures.edition;

import org.jspecify.annotations.Nullable;
import org.pactrail.figures.question.FiguresParameters;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.text.OneLine;

/**
 * Asks for the figures of a year to be published.
 *
 * @param position of the ledger that the figures are taken at; null for the newest
 */
record Publication(int year, String title, @Nullable Long position, Definitions definitions) {

    /**
     * Holds the body of the request.
     *
     * @param position of the ledger that the figures are taken at; null for the newest
     * @param definitions version of the counting rules; null for the first
     */
    record Body(
            OneLine title,
            @Nullable Long position,
            @Nullable OneLine definitions) {
        Body {
            if (position != null && position < -1) {
                throw new FieldRefused("position", "must be a position of the ledger, from -1");
            }
        }
    }

    static Publication of(int year, Body body) {
        OneLine definitions = body.definitions();
        return new Publication(
                year,
                body.title().text(),
                body.position(),
                FiguresParameters.definitions(definitions == null ? null : definitions.text()));
    }

    /** Returns a text that only the same request has; its digest is stored, so that the form must stay. */
    String request() {
        return year + "\n" + title + '\n' + position + '\n' + definitions.version();
    }
}
