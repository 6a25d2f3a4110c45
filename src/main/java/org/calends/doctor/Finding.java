package org.calends.doctor;

/**
 * What one look came to.
 *
 * @param subject what was looked at, in a word or two, or the setting
 * @param words what was found
 * @param advice what to do; null when there is nothing to do
 */
public record Finding(Grade grade, String subject, String words, String advice) {

    /** How much it matters. */
    public enum Grade {
        FINE,
        /** Works, and could be better or is about to end. */
        ADVICE,
        /** Something does not work. */
        FAULT,
        /** A setting has a value that cannot be. */
        SETTING
    }

    static Finding fine(String subject, String words) {
        return new Finding(Grade.FINE, subject, words, null);
    }

    static Finding advice(String subject, String words, String advice) {
        return new Finding(Grade.ADVICE, subject, words, advice);
    }

    static Finding fault(String subject, String words, String advice) {
        return new Finding(Grade.FAULT, subject, words, advice);
    }

    static Finding setting(String name, String words, String advice) {
        return new Finding(Grade.SETTING, name, words, advice);
    }

    /** @return whether something must be done before everything works */
    public boolean isFault() {
        return grade == Grade.FAULT || grade == Grade.SETTING;
    }

    public boolean isSettingFault() {
        return grade == Grade.SETTING;
    }

    /** @return for a terminal: what was found, and below it what to do */
    public String inLines() {
        String sign = switch (grade) {
            case FINE -> "  ok      ";
            case ADVICE -> "  advice  ";
            case FAULT, SETTING -> "  FAULT   ";
        };
        return sign + subject + ": " + words + (advice == null ? "" : "\n            " + advice);
    }
}
