package org.pactrail.views.question;

import java.util.List;
import java.util.stream.Stream;

/**
 * One page of a list and how long the whole list is.
 *
 * @param page from 1; a page beyond the end has no items
 */
public record Slice<T>(int page, int total, List<T> items) {
    static final int LENGTH = 50;

    /** The page of a list whose length is known without walking it. */
    public static <T> Slice<T> of(Stream<T> all, int total, int page) {
        long before = (page - 1L) * LENGTH;
        return new Slice<>(
                page,
                total,
                before >= total ? List.of() : all.skip(before).limit(LENGTH).toList());
    }

    /** The page of what is left of a list. */
    public static <T> Slice<T> of(Stream<T> matching, int page) {
        List<T> found = matching.toList();
        return of(found.stream(), found.size(), page);
    }

    public int pages() {
        return (total + LENGTH - 1) / LENGTH;
    }
}
