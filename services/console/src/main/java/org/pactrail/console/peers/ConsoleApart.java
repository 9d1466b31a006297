package org.pactrail.console.peers;

import java.util.stream.Stream;
import org.pactrail.web.role.ActiveRoles;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches a process that plays the console, and no role that the console's pages call. */
final class ConsoleApart implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return ActiveRoles.plays(environment, "console")
                && Stream.of("pipeline", "views", "figures").noneMatch(role -> ActiveRoles.plays(environment, role));
    }
}
