package org.pactrail.web.codes;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shows the codes of all services of a process.
 *
 * @param codes by the name of the list
 * @param ordered whether the order of a list's codes has a meaning, by the name of the list
 * @param decimals how many decimals an amount may have, by currency
 * @param forms regular expressions, by the name of a kind of code that anybody may add to
 */
record CodesAnswer(
        SortedMap<String, List<String>> codes,
        SortedMap<String, Boolean> ordered,
        SortedMap<String, Integer> decimals,
        SortedMap<String, String> forms) {

    static CodesAnswer of(Iterable<ServiceCodes> services) {
        CodesAnswer all = new CodesAnswer(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (ServiceCodes service : services) {
            service.lists().forEach(all::add);
            all.decimals.putAll(service.decimals());
            all.forms.putAll(service.forms());
        }
        return all;
    }

    private void add(CodeList list) {
        List<String> before = codes.putIfAbsent(list.name(), list.codes());
        if (before != null && !before.equals(list.codes())) {
            throw new IllegalStateException(
                    "Two services list other codes: name=" + list.name() + " one=" + before + " other=" + list.codes());
        }
        ordered.put(list.name(), list.isOrdered());
    }
}
