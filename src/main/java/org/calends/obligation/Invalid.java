package org.calends.obligation;

import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Input that cannot be accepted. Each violation names the field and says what to change; nothing has been written. */
public class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field the path of the field in the request, such as {@code source.url}
     * @param message what to change
     */
    public record Violation(String field, String message) {

        /** @return the violation as the sender of a request sees it: the path begins in the body, not in our method */
        public static Violation of(ConstraintViolation<?> violation) {
            StringBuilder field = new StringBuilder();
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getIndex() != null) {
                    field.append('[').append(node.getIndex()).append(']');
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    field.append(field.isEmpty() ? "" : ".").append(node.getName());
                }
            }
            return new Violation(field.toString(), violation.getMessage());
        }
    }

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    /** @return the same, with this beginning taken off the fields, where the request is itself that part */
    Invalid without(String beginning) {
        return new Invalid(violations.stream().map(violation -> new Violation(
                violation.field().startsWith(beginning) ? violation.field().substring(beginning.length()) : violation.field(),
                violation.message())).toList());
    }

    /** @return the same, with this put before the fields, where the request holds that part */
    Invalid within(String part) {
        return new Invalid(violations.stream().map(violation -> new Violation(
                violation.field().isEmpty() ? part : part + "." + violation.field(), violation.message())).toList());
    }

    public List<Violation> violations() {
        return violations;
    }
}
