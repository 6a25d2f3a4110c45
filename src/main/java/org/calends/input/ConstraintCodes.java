package org.calends.input;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;

import org.calends.language.LocalizableMessage;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * The codes of what Jakarta Validation refuses. A constraint of ours, or one to which we have given a message, bears its code
 * in braces; those of the standard are told apart by the key of their own message.
 */
final class ConstraintCodes {

    private static final Map<String, String> STANDARD = Map.of("NotNull", "input.null", "NotBlank", "input.blank", "NotEmpty",
            "input.empty", "Size", "input.size", "Min", "input.too-small", "Max", "input.too-large");
    private static final String BEGIN = "{jakarta.validation.constraints.";
    private static final String END = ".message}";
    private static final String SIZE = "input.size";

    private ConstraintCodes() {
    }

    static LocalizableMessage of(ConstraintViolation<?> violation) {
        LocalizableMessage found = violation instanceof HibernateConstraintViolation<?> own
                ? own.getDynamicPayload(LocalizableMessage.class)
                : null;
        String code = code(violation.getMessageTemplate());
        return found != null ? found
                : code == null ? LocalizableMessage.asWritten(violation.getMessage())
                        : new LocalizableMessage(code, arguments(code, violation.getConstraintDescriptor().getAttributes()));
    }

    private static String code(String template) {
        if (template.startsWith(BEGIN) && template.endsWith(END)) {
            return STANDARD.get(template.substring(BEGIN.length(), template.length() - END.length()));
        }
        return template.startsWith("{") && template.endsWith("}") ? template.substring(1, template.length() - 1) : null;
    }

    /** A size has two limits; what says it in words of its own names the upper one at most. */
    private static List<Object> arguments(String code, Map<String, Object> attributes) {
        Stream<String> names = code.equals(SIZE) ? Stream.of("min", "max") : Stream.of("max", "value");
        return names.map(attributes::get).filter(Objects::nonNull).map(Object.class::cast).toList();
    }
}
