package org.pactrail.web.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Marks the configuration of a service with the name of its role. The service runs when the Spring profile of that name is active, and also
 * when no role's profile is active: without any, one process plays all roles.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Conditional(ActiveRoles.class)
public @interface RunsAs {
    /** Returns the name of the role, one of {@link ActiveRoles#ALL}. */
    String value();
}
