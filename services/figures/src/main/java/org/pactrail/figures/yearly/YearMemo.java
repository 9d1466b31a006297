package org.pactrail.figures.yearly;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.pactrail.figures.count.YearFold;

/**
 * Remembers what was last made of each year, for as long as nothing changes the year. Nobody waits for anybody: two readers
 * who come at once after a change may both make it, and the same comes out.
 */
public final class YearMemo<T> {
    private record Made<T>(YearFold of, T what) {}

    private final Map<Integer, Made<T>> made = new ConcurrentHashMap<>();
    private final BiFunction<Integer, YearFold, T> maker;

    public YearMemo(BiFunction<Integer, YearFold, T> maker) {
        this.maker = maker;
    }

    /** What was made of the year as it is, or is made of it now. */
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
