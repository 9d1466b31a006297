package org.pactrail.web.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the roles of which a caller needs one. Every call has this annotation, on its method or on its controller, and the method's goes
 * first. Security reads the annotation; a call without one is open to nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    /** Returns the roles that may call; none for a page that is shown before anybody signs in. */
    Role[] value();
}
