package org.calends.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * What this method does goes to the security log, in the method's own transaction, with its first argument as the subject (an
 * id by the name that {@link SubjectNames} knows); so
 * does that it was refused, and a method that answers {@code false} did nothing. An argument that is neither an id nor a name
 * says by {@link Loggable} how it is to be called.
 */
@InterceptorBinding
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface SecurityRelevant {

    @Nonbinding
    SecurityEventKind value();
}
