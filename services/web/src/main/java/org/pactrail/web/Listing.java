package org.pactrail.web;

import org.jspecify.annotations.Nullable;

/**
 * Query parameters that select a part of a list; each may be absent.
 *
 * @param page number of the page, from 1
 * @param size items on a page
 * @param sort name of one of the list's {@link Orders}, with a minus before it for the reverse
 */
public record Listing(
        @Nullable String page,
        @Nullable String size,
        @Nullable String sort) {

    /** Returns the page that is asked for, as {@link Question#paging}. */
    public Paging paging() {
        return Question.paging(page, size);
    }
}
