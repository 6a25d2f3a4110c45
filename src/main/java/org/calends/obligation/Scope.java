package org.calends.obligation;

/** How far a change to an obligation that comes again reaches. Those that are over never change. */
public enum Scope {
    /** Only this one; the next ones are as if it had not been changed. */
    THIS,
    /** This one and all later ones, its due date included. */
    FOLLOWING;

    /** @throws Invalid for another word; null stays null */
    static Scope asked(String scope) {
        return switch (scope == null ? "" : scope) {
            case "" -> null;
            case "THIS" -> THIS;
            case "FOLLOWING" -> FOLLOWING;
            default -> throw new Invalid("scope", "must be THIS or FOLLOWING");
        };
    }
}
