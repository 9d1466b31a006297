package org.pactrail.web;

import org.jspecify.annotations.Nullable;

/**
 * Query parameters that name the moment of an answer; each may be absent. Read by {@link AsOf}.
 *
 * @param position of the ledger: the answer as it was when the ledger ended there
 * @param knownAt time: the answer as it was known then
 * @param after position that the answer must have reached; the caller waits for it
 */
public record When(
        @Nullable String position,
        @Nullable String knownAt,
        @Nullable String after) {}
