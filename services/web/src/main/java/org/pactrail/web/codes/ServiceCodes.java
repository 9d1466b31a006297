package org.pactrail.web.codes;

import java.util.List;
import java.util.Map;

/**
 * Holds the codes that one service takes and returns; each service has a bean of this type.
 *
 * @param decimals how many decimals an amount may have, by currency
 * @param forms regular expressions, by the name of a kind of code that anybody may add to
 */
public record ServiceCodes(List<CodeList> lists, Map<String, Integer> decimals, Map<String, String> forms) {
    public ServiceCodes {
        lists = List.copyOf(lists);
        decimals = Map.copyOf(decimals);
        forms = Map.copyOf(forms);
    }

    /** Returns the codes of a service that knows neither currencies nor forms. */
    public static ServiceCodes of(CodeList... lists) {
        return new ServiceCodes(List.of(lists), Map.of(), Map.of());
    }
}
