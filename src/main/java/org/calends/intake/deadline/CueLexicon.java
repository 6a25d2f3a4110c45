package org.calends.intake.deadline;

import java.util.ArrayList;
import java.util.List;

import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Resource;

/** The phrases that tell what a date is for, as data in {@code signs.txt}. */
public final class CueLexicon {

    /** A sign and how strongly its phrase speaks, usually from 1 to 5. */
    public record Weighed(Cue sign, double weight) {
    }

    private static final Lexicon<Weighed> PHRASES = load();

    private CueLexicon() {
    }

    /** Of several phrases of one sort that begin together only the longest counts. */
    public static List<Lexicon.Hit<Weighed>> in(String folded, int start, int end) {
        List<Lexicon.Hit<Weighed>> hits = PHRASES.in(folded, start, end);
        List<Lexicon.Hit<Weighed>> longest = new ArrayList<>(hits.size());
        for (int first = 0; first < hits.size();) {
            int next = first + 1;
            while (next < hits.size() && hits.get(next).start() == hits.get(first).start()) {
                next++;
            }
            List<Lexicon.Hit<Weighed>> together = hits.subList(first, next);
            together.stream().filter(hit -> together.stream().noneMatch(other -> covers(other, hit))).forEach(longest::add);
            first = next;
        }
        return longest;
    }

    private static boolean covers(Lexicon.Hit<Weighed> longer, Lexicon.Hit<Weighed> hit) {
        return longer.end() > hit.end() && longer.meaning().sign().group().equals(hit.meaning().sign().group());
    }

    /** Whether a sign stands in a stretch of folded text. */
    public static boolean has(Cue cue, String folded, int start, int end) {
        return start < end && in(folded, start, end).stream().anyMatch(hit -> hit.meaning().sign() == cue);
    }

    private static Lexicon<Weighed> load() {
        Lexicon<Weighed> phrases = new Lexicon<>();
        for (List<String> row : Resource.rows("signs.txt", '|')) {
            Weighed meaning = new Weighed(Cue.valueOf(row.get(0)), Double.parseDouble(row.get(1)));
            row.subList(2, row.size()).forEach(phrase -> phrases.add(phrase, meaning));
        }
        return phrases;
    }
}
