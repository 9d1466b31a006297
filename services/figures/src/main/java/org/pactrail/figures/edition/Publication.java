package org.pactrail.figures.edition;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.Provenance;
import org.pactrail.figures.question.Asked;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.text.OneLine;

/**
 * What somebody asks to be published.
 *
 * @param position at which the figures are to stand; null for the newest
 * @param user who publishes
 * @param seen version of the year's editions that this was decided upon, −1 when there were none; null when that does not matter
 * @param key idempotency key, unique in the ledger; null when there is none
 */
record Publication(
        int year,
        String title,
        @Nullable Long position,
        Definitions definitions,
        String user,
        @Nullable Long seen,
        @Nullable String key) {

    /**
     * What is sent.
     *
     * @param position at which the figures are taken; null for the newest
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

    static Publication of(int year, Body body, RequestContext request) {
        return new Publication(
                year,
                body.title().text(),
                body.position(),
                Asked.definitions(
                        body.definitions() == null ? null : body.definitions().text()),
                request.user(),
                request.seen(),
                request.key());
    }

    /** Tells a repeated request from another one. */
    String digest() {
        return DigestUtils.sha256Hex(year + "\n" + title + '\n' + position + '\n' + definitions.version());
    }

    /** Who, by which channel, and what tells a repeated request, by the names that all of the ledger's entries use. */
    Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put(Provenance.ACTOR, user);
        metadata.put(Provenance.CHANNEL, "http");
        metadata.put(Provenance.CORRELATION, UUID.randomUUID().toString());
        if (key != null) {
            metadata.put(Provenance.IDEMPOTENCY_KEY, key);
            metadata.put(Provenance.REQUEST, digest());
        }
        return metadata;
    }
}
