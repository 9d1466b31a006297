package org.pactrail.pipeline.command;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.RequestContext;

/**
 * A request with an idempotency key.
 *
 * @param key unique in the ledger
 * @param digest of the path and the body
 * @param subject stream whose version the answer gives
 * @param location path of the new thing; null when the command makes none
 */
record KeyedRequest(
        String key, String digest, String subject, @Nullable String location) {

    static @Nullable KeyedRequest of(RequestContext context, String body, String subject, @Nullable String location) {
        String key = context.key();
        return key == null
                ? null
                : new KeyedRequest(key, DigestUtils.sha256Hex(context.path() + '\n' + body), subject, location);
    }
}
