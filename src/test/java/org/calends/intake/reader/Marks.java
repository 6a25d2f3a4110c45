package org.calends.intake.reader;

import java.util.ArrayList;
import java.util.List;

/** How a text was read, beside what it says. Periods without a day count as neither miss nor false alarm. */
final class Marks {

    private final ToldText text;
    private final List<String> faults = new ArrayList<>();
    int wanted;
    int found;
    int falseAlarms;
    int kinds;
    int bounds;
    int authorities;
    int sure;
    int sureAndRight;

    Marks(ToldText text) {
        this.text = text;
    }

    void compare(ToldDeadline told, Suggestion read) {
        wanted += told.optional() ? 0 : 1;
        if (read == null) {
            note(!told.optional(), "missed: " + told);
            return;
        }
        countSure(read, true);
        if (!told.optional()) {
            found++;
            kinds += told.hasKind(read) ? 1 : 0;
            bounds += told.hasBound(read) ? 1 : 0;
            authorities += told.hasAuthority(read) ? 1 : 0;
            boolean right = told.hasKind(read) && told.hasBound(read) && told.hasAuthority(read) && told.hasTime(read);
            note(!right, "wrong: " + words(read));
        }
    }

    void falseAlarm(Suggestion read) {
        countSure(read, false);
        falseAlarms += read.dueDate() == null ? 0 : 1;
        note(true, "no deadline: " + words(read));
    }

    private void countSure(Suggestion read, boolean right) {
        sure += read.confidence() >= 0.9 ? 1 : 0;
        sureAndRight += read.confidence() >= 0.9 && right ? 1 : 0;
    }

    private static String words(Suggestion read) {
        return String.join(" ", String.valueOf(read.dueDate()), read.kind().name(), read.bound().name(), read.authority(),
                String.valueOf(read.dueTime()), String.valueOf(read.confidence()));
    }

    private void note(boolean fault, String words) {
        if (fault) {
            faults.add(words);
        }
    }

    boolean whollyRight() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return text.line() + "\n    " + String.join("\n    ", faults);
    }
}
