package org.calends.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** Text that may run over several lines: line breaks and tabs are welcome, other control characters are not. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Paragraphs.Validator.class)
public @interface Paragraphs {

    String message() default "{input.text.control-characters}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at each character once. */
    class Validator implements ConstraintValidator<Paragraphs, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (AllowedCharacters.isBlankToTheEye(text)) {
                return AllowedCharacters.refuse(context, AllowedCharacters.BLANK);
            }
            return text == null || text.codePoints().allMatch(AllowedCharacters::isPrintableOrBreak);
        }
    }
}
