package org.pactrail.figures.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of many, or all of them on one page.
 *
 * @param number from 1; a page after the last one is empty
 * @param pages at least 1
 * @param total over all pages
 */
public record Page<T>(int number, int pages, int total, List<T> items) {
    public static final int SIZE = 50;

    /** @param number null for all at once */
    public static <T> Page<T> of(List<T> all, @Nullable Integer number) {
        if (number == null) {
            return new Page<>(1, 1, all.size(), all);
        }
        int from = (int) Math.min(all.size(), (number - 1L) * SIZE);
        return new Page<>(
                number,
                Math.max(1, (all.size() + SIZE - 1) / SIZE),
                all.size(),
                all.subList(from, Math.min(all.size(), from + SIZE)));
    }
}
