package org.calends.obligation.value;

import org.calends.input.InvalidInputException;

/** How far a change to an obligation that comes again reaches. Those that are over never change. */
public enum Scope {
    /** Only this one; the next ones are as if it had not been changed. */
    THIS,
    /** This one and all later ones, its due date included. */
    FOLLOWING;

    /** @throws InvalidInputException for another word; null stays null */
    public static Scope asked(String scope) {
        return switch (scope == null ? "" : scope) {
            case "" -> null;
            case "THIS" -> THIS;
            case "FOLLOWING" -> FOLLOWING;
            default -> throw new InvalidInputException("scope", "recurrence.scope.unknown");
        };
    }
}
