package org.calends.obligation.people;

import java.util.List;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** Validation of a house in which nobody is known by name, without a container. */
public final class Strangers {

    private Strangers() {
    }

    public static Validator validator() {
        return Validation.byDefaultProvider().configure().constraintValidatorFactory(new OfPeople()).buildValidatorFactory()
                .getValidator();
    }

    /** Makes all validators as usual but the one that asks who is known. */
    private static final class OfPeople implements ConstraintValidatorFactory {

        private final ConstraintValidatorFactory usual = Validation.byDefaultProvider().configure()
                .getDefaultConstraintValidatorFactory();

        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
            return type == MailablePerson.Validator.class ? type.cast(new MailablePerson.Validator(new People(new Nobody())))
                    : usual.getInstance(type);
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> done) {
            usual.releaseInstance(done);
        }
    }

    private static final class Nobody extends PeopleNow {

        Nobody() {
            super(null, null);
        }

        @Override
        public PeopleDirectory directory() {
            return new PeopleDirectory(List.of());
        }

        @Override
        List<String> shown(List<String> addresses, String written) {
            return addresses;
        }
    }
}
