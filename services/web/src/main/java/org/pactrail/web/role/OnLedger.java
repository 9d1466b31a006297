package org.pactrail.web.role;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches a process that plays a role that reads or writes the ledger; every role but the console does. */
public final class OnLedger implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return ActiveRoles.ALL.stream()
                .filter(role -> !role.equals("console"))
                .anyMatch(role -> ActiveRoles.plays(context.getEnvironment(), role));
    }
}
