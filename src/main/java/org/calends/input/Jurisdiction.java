package org.calends.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** An ISO 3166-1 country ({@code CN}), one of its ISO 3166-2 subdivisions ({@code GB-ENG}), or {@code EU}. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Jurisdiction.Validator.class)
public @interface Jurisdiction {

    String message() default "{input.jurisdiction.unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the country against ISO 3166-1 as the Java platform knows it, and the shape of the rest. */
    class Validator implements ConstraintValidator<Jurisdiction, String> {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
        private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || code.equals("EU")
                    || SHAPE.matcher(code).matches() && COUNTRIES.contains(code.substring(0, 2));
        }
    }
}
