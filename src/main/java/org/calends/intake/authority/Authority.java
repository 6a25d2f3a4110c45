package org.calends.intake.authority;

/**
 * Who sets dates.
 *
 * @param name as shown: the usual short name
 * @param jurisdiction ISO 3166 code or {@code EU}; empty for international bodies
 * @param sort what the text names to tell of it
 */
public record Authority(String name, String jurisdiction, Sort sort) {

    /** What the text names: the body itself, a law of its making, or only the place where it rules. */
    public enum Sort {
        BODY,
        LAW,
        PLACE
    }

    public boolean isBody() {
        return sort == Sort.BODY;
    }

    public boolean isLaw() {
        return sort == Sort.LAW;
    }
}
