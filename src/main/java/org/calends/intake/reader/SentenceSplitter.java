package org.calends.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.document.UnreadableDocumentException.Reason;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.ListMark;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Tokens;

/** Cuts a text into sentences and tells each which headline and which list introduction it stands under. */
final class SentenceSplitter {

    private static final int LONGEST = 1500;
    private static final int MOST_CLOSING = 6;
    /** An honest text of the greatest length has fewer; each is held in memory. */
    private static final int MOST = 300_000;
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "no", "nos", "art", "arts", "sec", "secs",
            "e.g", "i.e", "eg", "ie", "inc", "ltd", "co", "corp", "vs", "v", "cf", "al", "st", "jan", "feb", "mar", "apr",
            "jun",
            "jul", "aug", "sept", "sep", "oct", "nov", "dec", "approx", "para", "paras", "pp", "vol", "fig", "a.m", "p.m",
            "reg",
            "prof", "gen", "gov", "rep", "sen", "rev", "supp", "stat", "fed", "pub", "ch", "ed", "est", "dept", "cl", "ex",
            "incl",
            "u.s", "u.k", "e.u", "u.n", "h.r", "d.c", "n.w", "nw", "s.w", "ref");

    /** Words that open a sentence after "5 p.m." rather than name a zone. */
    private static final Set<String> OPENERS = Set.of("a", "an", "the", "this", "these", "it", "if", "in", "for", "all", "any",
            "comments", "written", "interested", "you", "we", "to", "no", "please", "after", "before", "requests",
            "submissions",
            "responses", "late", "registration", "members", "copies", "each", "your");

    private final String text;
    private final String folded;
    private final List<Sentence> sentences = new ArrayList<>();
    private int heading = -1;
    private int lead = -1;
    private boolean leadOpen;
    private boolean inTable;
    /** Of a calendar: its first entry's introduction, and the sentence with the date that items below share. */
    private int calendarLead = -1;
    private int dateSentence = -1;

    private SentenceSplitter(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    static List<Sentence> of(String text, String folded) {
        SentenceSplitter sentenceSplitter = new SentenceSplitter(text, folded);
        List<LineJoiner.Block> blocks = new LineJoiner(text, folded).blocks();
        for (int i = 0; i < blocks.size(); i++) {
            sentenceSplitter.add(blocks.get(i), i);
        }
        return sentenceSplitter.sentences;
    }

    private void add(LineJoiner.Block block, int number) {
        boolean entry = block.shape() == Sentence.Shape.ENTRY;
        boolean item = block.shape() == Sentence.Shape.ITEM || block.shape() == Sentence.Shape.ROW || entry;
        if (!item && !leadOpen) {
            lead = -1;
        }
        boolean header = block.shape() == Sentence.Shape.ROW && !inTable && hasNoDigit(block);
        inTable = block.shape() == Sentence.Shape.ROW;
        int first = sentences.size();
        rememberCalendar(block.shape());
        dateSentence = entry && !block.sharesDate() ? first : dateSentence;
        appendAll(block, number, item);
        boolean any = sentences.size() > first;
        heading = any && block.shape() == Sentence.Shape.HEADING ? first : heading;
        lead = any && header ? first : lead;
        leadOpen = !item && folded.charAt(block.end() - 1) == ':';
        if (leadOpen) {
            lead = sentences.size() - 1;
        }
    }

    /** All entries of a calendar are introduced by what stands before the first. */
    private void rememberCalendar(Sentence.Shape shape) {
        if (shape != Sentence.Shape.ENTRY) {
            calendarLead = leadOpen || shape == Sentence.Shape.HEADING ? -1 : calendarLead;
            return;
        }
        calendarLead = lead >= 0 ? lead : calendarLead >= 0 ? calendarLead : heading;
        lead = calendarLead;
    }

    /** The first row of a table is its header unless it already tells a date or a number. */
    private boolean hasNoDigit(LineJoiner.Block block) {
        return folded.substring(block.start(), Math.min(block.end(), block.start() + LONGEST)).chars()
                .noneMatch(c -> c >= '0' && c <= '9');
    }

    private void appendAll(LineJoiner.Block block, int number, boolean item) {
        for (int at = block.start(); at < block.end();) {
            int end = endOfSentence(at, block.end(), block.shape() != Sentence.Shape.ENTRY);
            append(block, number, at, end, item);
            at = end;
        }
    }

    private void append(LineJoiner.Block block, int number, int from, int to, boolean item) {
        int start = from;
        int end = to;
        while (start < end && (folded.charAt(start) == ' ' || ListMark.isBullet(folded.charAt(start)))) {
            start++;
        }
        while (end > start && folded.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > start) {
            requireFew(sentences.size());
            sentences.add(
                    new Sentence(sentences.size(), start, end, block.shape(), number, heading, item || leadOpen ? lead : -1,
                            block.mark(), block.sharesDate() && start == block.start() ? dateSentence : -1));
        }
    }

    /** @throws UnreadableDocumentException where there are as many lines or sentences as are read */
    static void requireFew(int many) {
        if (many >= MOST) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "document.too-many-sentences", MOST);
        }
    }

    private int endOfSentence(int from, int limit, boolean bullets) {
        int stop = Math.min(limit, from + LONGEST);
        for (int at = from; at < stop; at++) {
            char c = folded.charAt(at);
            if (c == '\u3002' || bullets && ListMark.isBullet(c) && at > from + 1 && followedByBlank(at, limit)) {
                return c == '\u3002' ? closing(at + 1, limit) : at;
            }
            if ((c == '.' || c == '!' || c == '?') && endsHere(at, limit)) {
                return closing(at + 1, limit);
            }
        }
        return stop == limit ? limit : lastBlank(from, stop);
    }

    private boolean endsHere(int at, int limit) {
        int next = closing(at + 1, limit);
        if (next >= limit) {
            return true;
        }
        if (Tokens.isHan(text.charAt(next)) && folded.charAt(at) != '.') {
            return true;
        }
        if (folded.charAt(next) != ' ') {
            return false;
        }
        while (next < limit && folded.charAt(next) == ' ') {
            next++;
        }
        return next >= limit || folded.charAt(next) != '|' && !Character.isLowerCase(text.charAt(next))
                && !(folded.charAt(at) == '.' && abbreviates(at));
    }

    private boolean abbreviates(int dot) {
        int from = dot;
        while (from > 0 && dot - from < 8 && (Character.isLetter(folded.charAt(from - 1)) || folded.charAt(from - 1) == '.')) {
            from--;
        }
        String word = folded.substring(from, dot);
        if (word.equals("p.m") || word.equals("a.m")) {
            return !OPENERS.contains(wordAfter(dot));
        }
        boolean ordinal = word.equals("st") && from > 0 && Character.isDigit(folded.charAt(from - 1));
        return !ordinal && ABBREVIATIONS.contains(word) || word.length() == 1 && !Tokens.isHan(word.charAt(0))
                && (from == 0 || folded.charAt(from - 1) != '-' && !Character.isLetterOrDigit(folded.charAt(from - 1)));
    }

    private String wordAfter(int dot) {
        int from = dot + 1;
        while (from < folded.length() && folded.charAt(from) == ' ') {
            from++;
        }
        int to = from;
        while (to < folded.length() && to - from < 14 && Lexicon.isLatin(folded.charAt(to))) {
            to++;
        }
        return folded.substring(from, to);
    }

    private int closing(int from, int limit) {
        int at = from;
        int most = Math.min(limit, from + MOST_CLOSING);
        while (at < most && "\"')]\u300b".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private boolean followedByBlank(int at, int limit) {
        return at + 1 < limit && folded.charAt(at + 1) == ' ';
    }

    private int lastBlank(int from, int stop) {
        int blank = stop;
        while (blank > from + LONGEST / 2 && folded.charAt(blank) != ' ') {
            blank--;
        }
        return blank > from + LONGEST / 2 ? blank : stop;
    }
}
