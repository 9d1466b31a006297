package org.pactrail.app.access;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.Listing;
import org.pactrail.web.Orders;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Question;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the users to whom work can be assigned. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class UsersController {
    private static final Set<Role> WORKING = Set.of(Role.OFFICER, Role.APPROVER);
    private static final List<String> CODES = List.of(Role.OFFICER.name(), Role.APPROVER.name());
    private static final Comparator<Person> BY_NAME =
            Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Person::name);

    private static final Orders<Person> ORDERS =
            Orders.withTiesBy(Person::name).by("name", Person::name, String.CASE_INSENSITIVE_ORDER);

    private final CurrentUsers users;

    UsersController(CurrentUsers users) {
        this.users = users;
    }

    /** Shows a page of users, by name. */
    record UserList(int page, int pages, int total, List<Person> users) {}

    /**
     * Shows a user.
     *
     * @param roles in the order of {@link Role}
     */
    record Person(String name, Set<Role> roles) {
        boolean isWorking() {
            return roles.stream().anyMatch(WORKING::contains);
        }
    }

    /**
     * Returns the officers and approvers, by name.
     *
     * @param role narrows the list to users with this one of the two roles
     */
    @GetMapping("/api/users")
    UserList list(@RequestParam(required = false) @Nullable String role, @ModelAttribute Listing listing) {
        Paging paging = listing.paging();
        String only = Question.oneOf(CODES, "role", role);
        List<Person> all = users.roles().entrySet().stream()
                .map(user -> new Person(user.getKey(), user.getValue()))
                .filter(person ->
                        only == null ? person.isWorking() : person.roles().contains(Role.valueOf(only)))
                .sorted(BY_NAME)
                .toList();
        Page<Person> found = Page.of(ORDERS.sorted(all, listing.sort()), paging);
        return new UserList(found.page(), found.pages(), found.total(), found.items());
    }
}
