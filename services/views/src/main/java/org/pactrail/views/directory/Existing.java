package org.pactrail.views.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Region;
import org.pactrail.web.Question;

/**
 * Reads parameters that name a partner, an officer, a region or a priority, and refuses a name or code that does not exist: an empty list
 * would look like an answer. A partner exists once registered, an officer once a partnership was theirs, a priority once a partnership had
 * a share for it, a region also when no partnership had. Each method returns null when the parameter is absent.
 *
 * @param now the present state, also for questions about the past: a partner registered later has no partnerships then, and yet exists
 */
public record Existing(Directory now) {

    public @Nullable String partner(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        if (now.partners().find(id).isEmpty()) {
            throw Question.noSuch("partner", id, "GET /api/partners?query=NAME");
        }
        return id;
    }

    /**
     * Returns the name of an officer.
     *
     * @param caller name of the signed-in user, who may ask for their own partnerships before they have any
     */
    public @Nullable String officer(@Nullable String name, @Nullable String caller) {
        if (name == null || name.isBlank()) {
            return null;
        }
        if (!name.equals(caller) && !now.board().everNamed().officers().contains(name)) {
            throw Question.instead(
                    "officer",
                    name,
                    "Ask for an officer who has or had a partnership, by a name that GET /api/users lists,");
        }
        return name;
    }

    public @Nullable String region(@Nullable String code) {
        Collection<String> codes =
                new TreeSet<>(Arrays.stream(Region.values()).map(Region::name).toList());
        codes.addAll(now.board().everNamed().regions());
        return Question.oneOf(codes, "region", code);
    }

    public @Nullable String priority(@Nullable String code) {
        return Question.oneOf(new TreeSet<>(now.board().everNamed().priorities()), "priority", code);
    }
}
