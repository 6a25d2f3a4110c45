package org.calends.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Supplier;

/** On a type whose values have names and that is no enumeration: which there are, to name them to whoever writes another. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NamedValues {

    /** @return gives all of them; has a constructor without arguments */
    Class<? extends Supplier<? extends List<?>>> value();
}
