package org.calends.intake.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.Publication;

/**
 * A text of {@code deadline-language.txt} with the deadlines that a person reads out of it.
 *
 * @param published when it came out, as written
 * @param hint {@code zh}, {@code Hant} or a region, or empty
 * @param told what is expected, those that must be found first
 */
record ToldText(String line, String published, String hint, String text, String title, List<ToldDeadline> told) {

    static ToldText of(String line) {
        String[] parts = line.split("\\s*\\|\\|(?!-)\\s*", -1);
        String[] head = parts[0].split(" ");
        List<ToldDeadline> told = Arrays.stream(parts[2].split(";")).map(String::strip).filter(words -> !words.isEmpty())
                .map(ToldDeadline::of).sorted((one, two) -> Boolean.compare(one.optional(), two.optional())).toList();
        return new ToldText(line, head[0], head.length > 1 ? head[1] : "", parts[1].replace("\\n", "\n"),
                parts.length > 3 ? parts[3] : null, told);
    }

    Publication publication(String content) {
        boolean chinese = text.codePoints().anyMatch(c -> c > '\u4e00' && c < '\u9fff');
        String language = hint.equals("Hant") ? "zh-Hant" : chinese ? "zh" : "en";
        boolean region = hint.length() == 2 && Character.isUpperCase(hint.charAt(0));
        return new Publication(content, title, PublicationDate.parse(published), language, region ? hint : null);
    }

    Marks mark(List<Suggestion> read) {
        Marks marks = new Marks(this);
        Set<Suggestion> matched = new HashSet<>();
        for (ToldDeadline deadline : told) {
            Suggestion best = deadline.best(read.stream().filter(one -> !matched.contains(one)).toList());
            if (best != null) {
                matched.add(best);
            }
            marks.compare(deadline, best);
        }
        List<Suggestion> rest = new ArrayList<>(read);
        rest.removeAll(matched);
        rest.removeIf(one -> matched.stream().anyMatch(other -> saysAgain(one, other)));
        rest.forEach(marks::falseAlarm);
        return marks;
    }

    private static boolean saysAgain(Suggestion one, Suggestion other) {
        return one.dueDate() != null && one.dueDate().equals(other.dueDate()) && one.kind() == other.kind();
    }
}
