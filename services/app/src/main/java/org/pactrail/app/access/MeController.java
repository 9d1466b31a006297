package org.pactrail.app.access;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the signed-in user's name and roles, and the calls that the roles allow. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
class MeController {
    private final MappedCalls calls;

    MeController(MappedCalls calls) {
        this.calls = calls;
    }

    /**
     * Shows the caller.
     *
     * @param may the calls of this process that the caller's roles allow, by path, then by method
     */
    record Me(String user, Set<Role> roles, List<Operation> may) {}

    /**
     * Names a call.
     *
     * @param path with its variables in braces, such as {@code /api/partners/{id}}
     */
    record Operation(String method, String path) {
        static final Comparator<Operation> ORDER =
                Comparator.comparing(Operation::path).thenComparing(Operation::method);
    }

    @GetMapping("/api/me")
    ResponseEntity<Me> me(Authentication caller) {
        Set<Role> roles = HeldRoles.of(caller);
        List<Operation> may = calls.all().stream()
                .filter(call -> call.path().getPatternString().startsWith("/api/") && call.isFor(roles))
                .flatMap(call -> call.methods().stream()
                        .map(method -> new Operation(method, call.path().getPatternString())))
                .sorted(Operation.ORDER)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Me(caller.getName(), roles, may));
    }
}
