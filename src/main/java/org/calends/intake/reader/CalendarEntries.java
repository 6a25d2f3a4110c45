package org.calends.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.calends.intake.date.DateFinder;
import org.calends.intake.date.DateMention;
import org.calends.intake.date.NumericDates;
import org.calends.intake.date.Precision;
import org.calends.intake.deadline.CueLexicon;
import org.calends.intake.deadline.KindScorer;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/**
 * Joins what compliance calendars write over several lines: a date that stands alone as a headline over what is due then, and
 * a label with its date on the next line. Whether dates stand over or under their words is told by the whole run of them.
 */
final class CalendarEntries {

    /** The longest way to write a day, with its weekday, is no longer. */
    private static final int LONGEST_DATE = 44;
    /** Longer lines are paragraphs, not labels of a date. */
    private static final int LONGEST_LABEL = 220;
    /** Blocks between two dates of one calendar; with more, the second begins something else. */
    private static final int MOST_BLOCKS = 14;
    /** A line whose words weigh so much says itself what is due. */
    private static final double CLEAR = 2.5;
    private static final Set<String> DATE_HEADS = Set.of("date", "dates", "deadline", "deadlines", "when", "due date", "due",
            "时间", "日期", "截止日期", "截止时间", "期限", "完成时限", "时限");

    private final String folded;
    private final DateFinder dateFinder;
    private final List<LineJoiner.Block> blocks;
    private final List<LineJoiner.Block> joined = new ArrayList<>();

    private CalendarEntries(String text, String folded, List<LineJoiner.Block> blocks) {
        this.folded = folded;
        this.dateFinder = new DateFinder(text, NumericDates.Order.EARLIER);
        this.blocks = blocks;
    }

    static List<LineJoiner.Block> joined(String text, String folded, List<LineJoiner.Block> blocks) {
        CalendarEntries entries = new CalendarEntries(text, folded, blocks);
        entries.join();
        return entries.joined;
    }

    private void join() {
        boolean[] bare = new boolean[blocks.size()];
        for (int at = 0; at < bare.length; at++) {
            bare[at] = isDate(blocks.get(at));
        }
        for (int at = 0; at < bare.length;) {
            List<Integer> run = run(bare, at);
            at = run.isEmpty() ? one(at) : calendar(run, at);
        }
    }

    private int one(int at) {
        joined.add(blocks.get(at));
        return at + 1;
    }

    /** The dates that stand alone from here on; none unless the first does, alone or under the label that stands here. */
    private List<Integer> run(boolean[] bare, int from) {
        List<Integer> run = new ArrayList<>();
        int first = bare[from] ? from : from + 1 < bare.length && bare[from + 1] ? from + 1 : -1;
        for (int at = first, last = first; first >= 0 && at < bare.length && at - last <= MOST_BLOCKS; at++) {
            if (bare[at]) {
                run.add(at);
                last = at;
            }
        }
        return run;
    }

    private int calendar(List<Integer> run, int from) {
        int first = run.get(0);
        if (run.size() == 1 && !isSureAlone(first)) {
            return one(from);
        }
        boolean over = standOver(run);
        if (over && from < first) {
            return one(from);
        }
        return over ? over(run) : under(run, from);
    }

    /** A single date counts only where a list item follows it or both are items. */
    private boolean isSureAlone(int at) {
        return isItem(at + 1) && !isItem(at) || isItem(at) && isItem(at - 1) && !isItem(at + 1);
    }

    private boolean standOver(List<Integer> run) {
        int first = run.get(0);
        int last = run.get(run.size() - 1);
        if (first == 0 || folded.charAt(blocks.get(first - 1).end() - 1) == ':' || !isLabel(first - 1)) {
            return true;
        }
        for (int i = 1; i < run.size(); i++) {
            if (run.get(i) - run.get(i - 1) > 2) {
                return true;
            }
        }
        if (last + 1 >= blocks.size() || !isLabel(last + 1)) {
            return false;
        }
        if (DATE_HEADS.contains(words(first - 1)) || first > 1 && DATE_HEADS.contains(words(first - 2))) {
            return true;
        }
        return strength(last + 1) > strength(first - 1) || isItem(last + 1) && !isItem(first - 1);
    }

    /** Each date with the words below it; list items below one date are entries of their own that share it. */
    private int over(List<Integer> run) {
        int at = run.get(0);
        for (int i = 0; i < run.size(); i++) {
            int date = run.get(i);
            int end = i + 1 < run.size() ? run.get(i + 1) : endOfLast(date);
            boolean headed = i + 1 < run.size() && end - date > 2 && blocks.get(end - 1).shape() == Sentence.Shape.HEADING
                    && (blocks.get(end - 1).afterBlank() || !areActs(date + 1, end));
            at = entries(date, headed ? end - 1 : end);
            if (headed) {
                at = one(at);
            }
        }
        return at;
    }

    /** The last entry ends before the next headline that follows prose. */
    private int endOfLast(int date) {
        int at = date + 1;
        boolean said = false;
        while (at < blocks.size() && at - date <= MOST_BLOCKS && !(said && isHeadline(at) && !isItem(at))) {
            said |= !isHeadline(at);
            at++;
        }
        return at;
    }

    private int entries(int date, int end) {
        int at = date + 1;
        LineJoiner.Block head = blocks.get(date);
        if (at >= end) {
            return one(date);
        }
        boolean acts = areActs(at, end);
        boolean items = acts || isItem(at);
        int last = !acts && (items || isHeadline(at)) ? withExplanation(at, end) : at;
        joined.add(
                new LineJoiner.Block(head.start(), blocks.get(last).end(), Sentence.Shape.ENTRY, "", head.afterBlank(), false));
        for (at = last + 1; at < end; at++) {
            if (items && (acts || isItem(at))) {
                last = acts ? at : withExplanation(at, end);
                LineJoiner.Block item = blocks.get(at);
                joined.add(
                        new LineJoiner.Block(item.start(), blocks.get(last).end(), Sentence.Shape.ENTRY, "", item.afterBlank(),
                                true));
                at = last;
            } else {
                one(at);
            }
        }
        return end;
    }

    /** Lines of which each says clearly what is due; the second explains no first. */
    private boolean areActs(int from, int end) {
        for (int at = from; at < end; at++) {
            if (isItem(at) || !isLabel(at) || strength(at) < CLEAR) {
                return false;
            }
        }
        return end - from > 1;
    }

    /** "Form 13F" and, below it, what it is: the headline of an item says too little alone. */
    private int withExplanation(int at, int end) {
        boolean more = at + 1 < end && !isItem(at + 1) && !endsSentence(at);
        return more ? at + 1 : at;
    }

    /** Each label with the date below it. */
    private int under(List<Integer> run, int from) {
        int at = from;
        for (int date : run) {
            while (at < date - 1) {
                at = one(at);
            }
            if (at == date - 1 && isLabel(at)) {
                LineJoiner.Block label = blocks.get(at);
                joined.add(new LineJoiner.Block(label.start(), blocks.get(date).end(), Sentence.Shape.ENTRY, "",
                        label.afterBlank(),
                        false));
            } else if (at == date - 1) {
                one(at);
                one(date);
            } else {
                one(date);
            }
            at = date + 1;
        }
        return at;
    }

    private boolean isItem(int at) {
        return at >= 0 && at < blocks.size() && blocks.get(at).shape() == Sentence.Shape.ITEM;
    }

    private boolean isHeadline(int at) {
        return blocks.get(at).shape() == Sentence.Shape.HEADING || isItem(at) && !endsSentence(at);
    }

    private boolean isLabel(int at) {
        LineJoiner.Block block = blocks.get(at);
        return block.end() - block.start() <= LONGEST_LABEL && block.shape() != Sentence.Shape.ROW && !endsSentence(at);
    }

    private boolean endsSentence(int at) {
        return ".!?\u3002".indexOf(folded.charAt(blocks.get(at).end() - 1)) >= 0;
    }

    private double strength(int at) {
        return KindScorer.of(CueLexicon.in(folded, blocks.get(at).start(), blocks.get(at).end())).strength();
    }

    private String words(int at) {
        return folded.substring(blocks.get(at).start(), blocks.get(at).end()).strip();
    }

    /** Whether a block holds a day and nothing else. */
    private boolean isDate(LineJoiner.Block block) {
        if (block.shape() == Sentence.Shape.ROW || block.end() - block.start() > LONGEST_DATE) {
            return false;
        }
        Tokens tokens = new Tokens(folded, block.start(), block.end());
        if (tokens.numbers() == 0) {
            return false;
        }
        List<DateMention> found = dateFinder.in(tokens);
        if (found.size() != 1 || found.get(0).precision() != Precision.DAY) {
            return false;
        }
        for (int at = 0; at < tokens.size(); at++) {
            boolean outside = at < found.get(0).from() || at >= found.get(0).to();
            if (outside && tokens.at(at).type() != Token.Type.MARK) {
                return false;
            }
        }
        return true;
    }
}
