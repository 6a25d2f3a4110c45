package org.calends.input;

import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import org.calends.language.LocalizableMessage;

/** Input that cannot be accepted. Each violation names the field and says what to change; nothing has been written. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field the path of the field in the request, such as {@code source.url}
     * @param refusal what to change
     */
    public record Violation(String field, LocalizableMessage refusal) {

        public Violation(String field, String code, Object... arguments) {
            this(field, LocalizableMessage.of(code, arguments));
        }

        /** @return what to change, in English */
        public String message() {
            return refusal.toString();
        }

        Violation at(String other) {
            return new Violation(other, refusal);
        }

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
            return new Violation(field.toString(), ConstraintCodes.of(violation));
        }
    }

    /** Who sent more mistakes than these is helped by no further one. */
    public static final int MOST_NAMED = 100;

    private final transient List<Violation> violations;
    private final int faults;

    public InvalidInputException(List<Violation> violations) {
        this(violations, violations.size());
    }

    /**
     * @param violations of which at most {@value #MOST_NAMED} are kept
     * @param faults how many there are, named or not
     */
    public InvalidInputException(List<Violation> violations, int faults) {
        super(violations.stream().limit(MOST_NAMED).map(each -> each.field() + " " + each.message()).toList().toString());
        this.violations = violations.stream().limit(MOST_NAMED).toList();
        this.faults = faults;
    }

    public InvalidInputException(String field, String code, Object... arguments) {
        this(field, LocalizableMessage.of(code, arguments));
    }

    public InvalidInputException(String field, LocalizableMessage refusal) {
        this(List.of(new Violation(field, refusal)));
    }

    /** @return the same, with this beginning taken off the fields, where the request is itself that part */
    public InvalidInputException without(String beginning) {
        return new InvalidInputException(violations.stream().map(violation -> violation.at(
                violation.field().startsWith(beginning) ? violation.field().substring(beginning.length()) : violation.field()))
                .toList(), faults);
    }

    /** @return the same, with this put before the fields, where the request holds that part */
    public InvalidInputException within(String part) {
        return new InvalidInputException(violations.stream().map(violation -> violation.at(
                violation.field().isEmpty() ? part : part + "." + violation.field())).toList(), faults);
    }

    public List<Violation> violations() {
        return violations;
    }

    /** @return how many there are; of more than {@value #MOST_NAMED} not all are named */
    public int faults() {
        return faults;
    }
}
