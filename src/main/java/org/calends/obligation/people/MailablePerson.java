package org.calends.obligation.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.calends.account.person.MailAddress;
import org.calends.input.InvalidInputException;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * An e-mail address, or what exactly one person is called who can be mailed. Anything else is refused with the nearest ones,
 * together with all other faults; {@link People#settled} makes it the address. Stands beside
 * {@code @MailAddress(orName = true)}.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MailablePerson.Validator.class)
public @interface MailablePerson {

    String message() default "{account.person.not-mailable}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks who is known. */
    @ApplicationScoped
    class Validator implements ConstraintValidator<MailablePerson, String> {

        private static final int LONGEST = 254;

        private final People people;

        Validator(People people) {
            this.people = people;
        }

        /** What is blank, too long for a name, or written as an address is another constraint's. */
        @Override
        public boolean isValid(String written, ConstraintValidatorContext context) {
            if (written == null || written.isBlank() || written.length() > LONGEST
                    || MailAddress.Validator.isLikeOne(written)) {
                return true;
            }
            try {
                people.settled("", written);
                return true;
            } catch (InvalidInputException nobody) {
                context.unwrap(HibernateConstraintValidatorContext.class)
                        .withDynamicPayload(nobody.violations().get(0).refusal());
                return false;
            }
        }
    }
}
