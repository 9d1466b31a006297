package org.pactrail.web;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/**
 * Sorts a list by the order that the parameter {@code sort} names: {@code sort=title} from the least to the greatest, {@code sort=-title}
 * the other way round. Each order is total, because items with equal keys follow by id; an item without a key comes last, both ways.
 * Immutable.
 */
public final class Orders<T> {
    private static final String SORT = "sort";
    private static final String REVERSE = "-";

    private final Function<T, String> id;
    private final Map<String, Order<T, ?>> named;

    private Orders(Function<T, String> id, Map<String, Order<T, ?>> named) {
        this.id = id;
        this.named = named;
    }

    /** Returns no orders yet; {@code id} is different for each item of a list. */
    public static <T> Orders<T> withTiesBy(Function<T, String> id) {
        return new Orders<>(id, Map.of());
    }

    /** Returns these orders and one more, by the natural order of its keys. */
    public <K extends Comparable<? super K>> Orders<T> by(String name, Function<T, @Nullable K> key) {
        return by(name, key, Comparator.naturalOrder());
    }

    /** Returns these orders and one more; {@code key} is called once for each item of a list. */
    public <K> Orders<T> by(String name, Function<T, @Nullable K> key, Comparator<? super K> order) {
        Map<String, Order<T, ?>> more = new LinkedHashMap<>(named);
        more.put(name, new Order<>(key, order));
        return new Orders<>(id, more);
    }

    /** Returns the items in the order that is asked for; the list itself when the parameter is absent. */
    public List<T> sorted(List<T> items, @Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return items;
        }
        boolean isReversed = sort.startsWith(REVERSE);
        Order<T, ?> order = named.get(isReversed ? sort.substring(REVERSE.length()) : sort);
        if (order == null) {
            throw unknown(sort);
        }
        return order.sorted(items, isReversed, id);
    }

    private ErrorResponseException unknown(String sort) {
        String names = named.keySet().stream().collect(joining(", "));
        return Question.instead(
                SORT, sort, "Sort by one of " + names + ", with a minus before it for the other way round,");
    }

    private record Order<T, K>(Function<T, @Nullable K> key, Comparator<? super K> order) {
        private record Keyed<T, K>(T item, @Nullable K key) {}

        List<T> sorted(List<T> items, boolean isReversed, Function<T, String> id) {
            Comparator<K> keys = isReversed ? order.reversed()::compare : order::compare;
            return items.stream()
                    .map(item -> new Keyed<>(item, key.apply(item)))
                    .sorted(Comparator.<Keyed<T, K>, @Nullable K>comparing(Keyed::key, Comparator.nullsLast(keys))
                            .thenComparing(keyed -> id.apply(keyed.item())))
                    .map(Keyed::item)
                    .toList();
        }
    }
}
