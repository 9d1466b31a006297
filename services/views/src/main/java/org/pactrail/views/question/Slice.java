package org.pactrail.views.question;

import java.util.List;
import java.util.stream.Stream;

/**
 * Holds one page of a list and the length of the whole list.
 *
 * @param page from 1; a page beyond the end has no items
 */
public record Slice<T>(int page, int total, List<T> items) {
    static final int LENGTH = 50;

    /** Returns a page of a list of a given length. */
    public static <T> Slice<T> of(Stream<T> all, int total, int page) {
        long before = (page - 1L) * LENGTH;
        return new Slice<>(
                page,
                total,
                before >= total ? List.of() : all.skip(before).limit(LENGTH).toList());
    }

    /** Returns a page of a list, which is walked to its end. */
    public static <T> Slice<T> of(Stream<T> matching, int page) {
        List<T> found = matching.toList();
        return of(found.stream(), found.size(), page);
    }

    public int pages() {
        return (total + LENGTH - 1) / LENGTH;
    }
}
