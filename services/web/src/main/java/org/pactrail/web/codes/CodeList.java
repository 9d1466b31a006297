package org.pactrail.web.codes;

import java.util.Arrays;
import java.util.List;

/**
 * Lists the codes that one kind of field or parameter takes.
 *
 * @param name such as {@code partnerType}
 * @param isOrdered whether the order of the codes has a meaning, as that of stages has
 */
public record CodeList(String name, List<String> codes, boolean isOrdered) {
    public CodeList {
        codes = List.copyOf(codes);
    }

    /** Returns the codes of an enum whose order has a meaning. */
    public static CodeList ordered(String name, Enum<?>[] constants) {
        return new CodeList(name, names(constants), true);
    }

    /** Returns the codes of an enum whose order has no meaning. */
    public static CodeList unordered(String name, Enum<?>[] constants) {
        return new CodeList(name, names(constants), false);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
