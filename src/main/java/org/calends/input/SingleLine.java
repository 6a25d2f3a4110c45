package org.calends.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Text of one line: no control character, no line or paragraph separator, no half of a surrogate pair. What passes can stand
 * in a mail header or a calendar property without becoming a second one.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SingleLine.Validator.class)
public @interface SingleLine {

    String message() default "{input.line.control-characters}";

    /** Whether something is found by it, so that no two may look alike. */
    boolean identifier() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at each character once. */
    class Validator implements ConstraintValidator<SingleLine, String> {

        private boolean identifier;

        @Override
        public void initialize(SingleLine wanted) {
            identifier = wanted.identifier();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (AllowedCharacters.isBlankToTheEye(text)) {
                return AllowedCharacters.refuse(context, AllowedCharacters.BLANK);
            }
            if (identifier && text != null && !HiddenCharacters.shown(text).equals(text)) {
                return AllowedCharacters.refuse(context, AllowedCharacters.HIDDEN);
            }
            return text == null || text.codePoints().allMatch(AllowedCharacters::isPrintable);
        }
    }
}
