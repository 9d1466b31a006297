package org.pactrail.figures.count;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds a value that is made on its first reading, once, and compares by that value. Safe for use by many threads. */
public final class Lazy<T> {
    private volatile @Nullable Supplier<T> maker;
    private volatile @Nullable T made;

    private Lazy(@Nullable Supplier<T> maker, @Nullable T made) {
        this.maker = maker;
        this.made = made;
    }

    static <T> Lazy<T> now(T value) {
        return new Lazy<>(null, value);
    }

    /**
     * Returns a value that is made on its first reading.
     *
     * @param maker called once, and again only after it failed
     */
    public static <T> Lazy<T> by(Supplier<T> maker) {
        return new Lazy<>(maker, null);
    }

    /** Returns the value; waits while another thread makes it. */
    public T get() {
        T value = made;
        return value == null ? make() : value;
    }

    /** Returns a value that is made of this one on its first reading. */
    public <U> Lazy<U> map(Function<T, U> function) {
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
        return other instanceof Lazy<?> that && get().equals(that.get());
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
