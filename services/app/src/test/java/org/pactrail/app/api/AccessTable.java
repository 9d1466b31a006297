package org.pactrail.app.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactrail.web.role.Role;

/** Writes down who may call what, as the controllers say. */
final class AccessTable {
    private static final String BEFORE = """
            # Who may call what

            Every operation, and the roles that may call it, read off the controllers. A test compares this page with the controllers,
            and asks the running system for every operation as everybody: without the role it answers 403, and 401 to who is not signed
            in. [CONTRIBUTING](../CONTRIBUTING.md) says how it is made anew.

            Beside these, `/actuator/health` and the files of the pages (`/console/**`, `/webjars/**`) are open to everybody, and
            `/actuator/info` to every role but `DASHBOARD`. An address that is none of these is answered with 404, once somebody is signed
            in.

            """;

    private AccessTable() {}

    static String of(List<Call> calls) {
        Stream<String> head = Stream.of(
                row("operation", "not signed in", Stream.of(Role.values()).map(role -> '`' + role.name() + '`')),
                row("---", ":-:", Stream.of(Role.values()).map(role -> ":-:")));
        return Stream.concat(head, calls.stream().map(AccessTable::row))
                .collect(Collectors.joining("\n", BEFORE, "\n"));
    }

    private static String row(Call call) {
        boolean isOpen = call.roles().isEmpty();
        return row(
                '`' + call.toString() + '`',
                isOpen ? "yes" : "",
                Arrays.stream(Role.values()).map(role -> isOpen || call.roles().contains(role) ? "yes" : ""));
    }

    private static String row(String operation, String nobody, Stream<String> roles) {
        return Stream.concat(Stream.of(operation, nobody), roles)
                .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                .collect(Collectors.joining("|", "|", "|"));
    }
}
