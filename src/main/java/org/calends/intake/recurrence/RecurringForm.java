package org.calends.intake.recurrence;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which texts write a day that comes again.
 *
 * @param name for the reviewer
 * @param example a sentence in which it stands; its test reads it
 * @param pattern over folded text
 * @param groups the names of what it picks out: nth, n, cycle, unit, working, weekday, month
 * @param meaning which day is meant
 */
record RecurringForm(String name, String example, Pattern pattern, Set<String> groups, Meaning meaning) {

    /** Which day a form means. */
    interface Meaning {
        /** @return null where the words mean no such day after all */
        RecurringMention of(Said said);
    }

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");

    /** @param said where a blank stands for any white space */
    static RecurringForm of(String name, String example, String said, Meaning meaning) {
        Set<String> groups = new HashSet<>();
        for (Matcher group = GROUP.matcher(said); group.find();) {
            groups.add(group.group(1));
        }
        return new RecurringForm(name, example, Pattern.compile(said.replace(" ", "\\s+")), Set.copyOf(groups), meaning);
    }

    /** The form found in a text. */
    record Said(RecurringForm form, Matcher matcher, int offset) {

        /** @return null where it is not said */
        String group(String name) {
            return form.groups().contains(name) ? matcher.group(name) : null;
        }

        boolean has(String name) {
            return group(name) != null;
        }

        String words() {
            return matcher.group();
        }

        int start() {
            return offset + matcher.start();
        }

        int end() {
            return offset + matcher.end();
        }
    }
}
