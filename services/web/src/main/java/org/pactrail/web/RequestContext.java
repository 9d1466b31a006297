package org.pactrail.web;

import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, and what they said about it beside its body.
 *
 * @param user the name that the sender signed in with
 * @param channel by which the command came in, such as {@code http} or {@code import}
 * @param correlation what this command has in common with others of the same request
 * @param path what was called, without the host
 * @param seen the version that the sender decided upon; null when they did not say
 * @param key idempotency key, unique in the ledger; null when there is none
 */
public record RequestContext(
        String user,
        String channel,
        String correlation,
        String path,
        @Nullable Long seen,
        @Nullable String key) {}
