package org.pactrail.web.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the roles of which a caller needs one. Every call has it, on its method or on its controller, and a method's own goes first;
 * security is read off it, and a call without one is open to nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    /** Roles that may call; none for a page that is shown before anybody signs in. */
    Role[] value();
}
