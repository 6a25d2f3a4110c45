package org.calends.intake;

/**
 * Who sets dates.
 *
 * @param name as shown: the usual short name
 * @param jurisdiction ISO 3166 code or {@code EU}; empty for international bodies
 * @param sort what the text names to tell of it
 */
record Authority(String name, String jurisdiction, Sort sort) {

    /** What the text names: the body itself, a law of its making, or only the place where it rules. */
    enum Sort {
        BODY,
        LAW,
        PLACE
    }

    boolean isBody() {
        return sort == Sort.BODY;
    }

    boolean isLaw() {
        return sort == Sort.LAW;
    }
}
