package org.pactrail.figures.edition;

import java.security.Principal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.Provenance;
import org.pactrail.figures.question.Asked;
import org.pactrail.figures.question.Problem;
import org.pactrail.figures.yearly.Definitions;

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
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final Pattern VERSION = Pattern.compile("\"(-1|[0-9]{1,9})\"");
    private static final int LONGEST_TITLE = 300;

    /** What is sent. Position and definitions may be left out. */
    record Body(
            @Nullable String title,
            @Nullable Long position,
            @Nullable String definitions) {}

    /**
     * @param version as in the header {@code If-Match}
     * @param key as in the header {@code Idempotency-Key}
     */
    static Publication of(int year, Body body, Principal user, @Nullable String version, @Nullable String key) {
        if (body.position() != null && body.position() < -1) {
            throw Problem.malformed(
                    "Give as \"position\" a position of the ledger, from -1, or leave it out for the newest.");
        }
        return new Publication(
                year,
                title(body.title()),
                body.position(),
                Asked.definitions(body.definitions()),
                user.getName(),
                seen(version),
                key(user.getName(), key));
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

    private static String title(@Nullable String title) {
        String text = title == null ? "" : title.strip();
        boolean readable = text.codePoints().noneMatch(Character::isISOControl);
        if (text.isEmpty() || text.length() > LONGEST_TITLE || !readable) {
            throw Problem.malformed("Give the edition a \"title\" of one line, 1 to " + LONGEST_TITLE + " characters.");
        }
        return text;
    }

    private static @Nullable Long seen(@Nullable String version) {
        if (version != null && !VERSION.matcher(version).matches()) {
            throw Problem.malformed(
                    "The header If-Match must be an ETag as it was answered, such as \"3\", quotes included.");
        }
        return version == null ? null : Long.valueOf(version.substring(1, version.length() - 1));
    }

    /** A key is its user's own, so that nobody meets another's answer. */
    private static @Nullable String key(String user, @Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw Problem.malformed(
                    "The header Idempotency-Key must have 1 to 128 visible ASCII characters, such as a UUID.");
        }
        return key == null ? null : "http " + user + ' ' + key;
    }
}
