package org.calends.obligation.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.hibernate.annotations.IdGeneratorType;

/** Marks the id of an obligation, which {@link ObligationIds} gives. */
@IdGeneratorType(ObligationIds.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface ObligationId {
}
