package org.pactrail.web.role;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Decides which services a process runs, by its active profiles. */
public final class ActiveRoles implements Condition {
    /** The roles that a process can play, each a Spring profile. */
    public static final List<String> ALL = List.of("pipeline", "views", "figures", "console");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, Object> runsAs = metadata.getAnnotationAttributes(RunsAs.class.getName());
        String role = runsAs == null ? "" : String.valueOf(runsAs.get("value"));
        if (!ALL.contains(role)) {
            throw new IllegalStateException("No such role: role=" + role + " roles=" + ALL);
        }
        return plays(context.getEnvironment(), role);
    }

    /** Returns whether a process plays a role. */
    public static boolean plays(Environment environment, String role) {
        return isActive(environment, role) || ALL.stream().noneMatch(each -> isActive(environment, each));
    }

    private static boolean isActive(Environment environment, String role) {
        return environment.acceptsProfiles(Profiles.of(role));
    }
}
