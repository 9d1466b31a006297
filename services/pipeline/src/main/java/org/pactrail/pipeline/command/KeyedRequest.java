package org.pactrail.pipeline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A request that came with an idempotency key.
 *
 * @param key unique in the ledger
 * @param digest of what was called and with which body
 * @param subject stream whose version answers it
 * @param location path of what will be new; null when nothing will
 */
record KeyedRequest(
        String key, String digest, String subject, @Nullable String location) {

    static @Nullable KeyedRequest of(CommandContext context, String body, String subject, @Nullable String location) {
        String key = context.key();
        return key == null ? null : new KeyedRequest(key, digest(context.path() + '\n' + body), subject, location);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
