package org.pactrail.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds one page of a list, and the length of the whole list. A page beyond the last has no items; an empty list has one page.
 *
 * @param page number of the page, from 1
 * @param pages number of pages, at least 1
 * @param total number of items on all pages
 */
public record Page<T>(int page, int pages, int total, List<T> items) {

    /** Returns a page of a list. */
    public static <T> Page<T> of(List<T> all, Paging paging) {
        return of(all.stream(), all.size(), paging);
    }

    /** Returns a page of a list whose length is known without a walk over it; walks no further than the page's end. */
    public static <T> Page<T> of(Stream<T> all, int total, Paging paging) {
        long before = (paging.page() - 1L) * paging.size();
        List<T> items = before >= total
                ? List.of()
                : all.skip(before).limit(paging.size()).toList();
        return new Page<>(paging.page(), pages(total, paging.size()), total, items);
    }

    /** Returns the whole list as one page. */
    public static <T> Page<T> whole(List<T> all) {
        return new Page<>(1, 1, all.size(), all);
    }

    /** Returns the page with a function applied to each item. */
    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(page, pages, total, items.stream().map(each).toList());
    }

    private static int pages(int total, int size) {
        return Math.max(1, (int) ((total + (long) size - 1) / size));
    }
}
