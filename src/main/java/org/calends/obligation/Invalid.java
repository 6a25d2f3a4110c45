package org.calends.obligation;

import java.util.List;

/** Input that cannot be accepted. Each violation names the field and says what to change; nothing has been written. */
public class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field the path of the field in the request, such as {@code source.url}
     * @param message what to change
     */
    public record Violation(String field, String message) {
    }

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
