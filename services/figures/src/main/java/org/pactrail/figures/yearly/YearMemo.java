package org.pactrail.figures.yearly;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.pactrail.figures.count.YearFold;

/**
 * Caches a value that is made of each year until the year changes. No reader waits for another: two that come at once after a change may
 * both make the value.
 */
public final class YearMemo<T> {
    private record Made<T>(YearFold of, T what) {}

    private final Map<Integer, Made<T>> made = new ConcurrentHashMap<>();
    private final BiFunction<Integer, YearFold, T> maker;

    public YearMemo(BiFunction<Integer, YearFold, T> maker) {
        this.maker = maker;
    }

    /** Returns the cached value of the year as it is, or makes it. */
    @SuppressWarnings(
            "ReferenceEquality") // a fold is immutable and replaced by every change; comparing its content costs more
    public T of(int year, YearFold fold) {
        Made<T> last = made.get(year);
        if (last != null && last.of == fold) {
            return last.what;
        }
        T what = maker.apply(year, fold);
        made.put(year, new Made<>(fold, what));
        return what;
    }
}
