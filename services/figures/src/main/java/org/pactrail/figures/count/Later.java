package org.pactrail.figures.count;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when somebody first asks for it, once, and equals another by what was made. Safe for use by many threads. */
public final class Later<T> {
    private volatile @Nullable Supplier<T> maker;
    private volatile @Nullable T made;

    private Later(@Nullable Supplier<T> maker, @Nullable T made) {
        this.maker = maker;
        this.made = made;
    }

    static <T> Later<T> now(T value) {
        return new Later<>(null, value);
    }

    /** @param maker called once, and again only after it failed */
    public static <T> Later<T> by(Supplier<T> maker) {
        return new Later<>(maker, null);
    }

    /** Waits for whoever is making it. */
    public T get() {
        T there = made;
        return there == null ? make() : there;
    }

    /** Made when somebody asks for it. */
    public <U> Later<U> map(Function<T, U> function) {
        return by(() -> function.apply(get()));
    }

    private synchronized T make() {
        T there = made;
        Supplier<T> by = maker;
        if (there != null || by == null) {
            return Objects.requireNonNull(there);
        }
        T value = by.get();
        made = value;
        maker = null;
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Later<?> that && get().equals(that.get());
    }

    @Override
    public int hashCode() {
        return get().hashCode();
    }

    @Override
    public String toString() {
        return String.valueOf(made);
    }
}
