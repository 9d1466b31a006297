package org.pactrail.web;

import org.jspecify.annotations.Nullable;

/**
 * Holds the sender of a command, and everything that the request says about the command beside its body.
 *
 * @param user the name that the sender signed in with
 * @param channel by which the command came in, such as {@code http} or {@code import}
 * @param correlation id that all commands of one request share
 * @param path method and path of the call, without the host
 * @param seen the version that the sender decided upon; null when the request names none
 * @param key idempotency key, unique in the ledger; null when the request has none
 */
public record RequestContext(
        String user,
        String channel,
        String correlation,
        String path,
        @Nullable Long seen,
        @Nullable String key) {}
