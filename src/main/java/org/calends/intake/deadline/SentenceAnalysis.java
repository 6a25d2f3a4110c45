package org.calends.intake.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.calends.intake.authority.Authorities;
import org.calends.intake.authority.Authority;
import org.calends.intake.date.DateFinder;
import org.calends.intake.date.DateMention;
import org.calends.intake.recurrence.RecurringDates;
import org.calends.intake.recurrence.RecurringMention;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** What is found in one sentence, worked out once: tokens, dates, signs, authorities and what it speaks for as a whole. */
public final class SentenceAnalysis {

    private static final String STRONG_MARKS = ";|\u3002";
    /** A sentence with more dates is a list: then only signs near a date are looked at, so that work stays bounded. */
    private static final int CROWDED = 24;
    private static final int NEAR = 150;
    private static final Set<String> LIST_WORDS = Set.of(",", "and", "or", "&", "\u3001", "和", "及", "或");
    private static final int LONGEST_LIST = 12;
    private static final Set<String> HAN_OBJECTS = Set.of("向", "报", "交", "给", "至", "送", "经");
    private static final Set<String> RECIPIENT = Set.of("向", "报", "送", "至", "给");
    /** 请各省通信管理局: those who are to act, by the last character before their name. */
    private static final Set<String> ADDRESSED = Set.of("各", "省", "市", "地");
    private static final String REPORTING = " that ";
    private static final Set<String> OBJECTS = Set.of("to", "against", "with", "from", "at", "of", "under", "by", "in",
            "before",
            "into", "between");

    private final SentenceAnalyses sentenceAnalyses;
    private final FoldedText foldedText;
    private final Sentence sentence;
    private final String home;
    private final DateFinder writings;
    private final Tokens tokens;
    private List<DateMention> dates;
    private List<RecurringMention> recurring;
    private List<Lexicon.Hit<CueLexicon.Weighed>> signs;
    private List<Lexicon.Hit<Authority>> authorities;
    private List<Lexicon.Hit<Authority>> actors;
    private KindScorer.Choice kind;
    private int[] marks;

    SentenceAnalysis(SentenceAnalyses sentenceAnalyses, Sentence sentence, DateFinder writings, String home) {
        this.sentenceAnalyses = sentenceAnalyses;
        this.foldedText = sentenceAnalyses.passage();
        this.sentence = sentence;
        this.home = home;
        tokens = new Tokens(foldedText.folded(), sentence.start(), sentence.end());
        this.writings = writings;
    }

    /** The sentence's own words before a place in the text, at most so many characters. */
    public String before(int at, int most) {
        return foldedText.folded().substring(Math.max(sentence.start(), at - most), Math.max(sentence.start(), at));
    }

    /** The sentence's own words after a place in the text, at most so many characters. */
    public String after(int at, int most) {
        return foldedText.folded().substring(Math.min(sentence.end(), at), Math.min(sentence.end(), at + most));
    }

    public Sentence sentence() {
        return sentence;
    }

    public Tokens tokens() {
        return tokens;
    }

    public List<DateMention> dates() {
        if (dates == null) {
            dates = writings.in(tokens);
        }
        return dates;
    }

    /** Days of the sentence that come again. */
    public List<RecurringMention> recurring() {
        if (recurring == null) {
            recurring = RecurringDates.in(foldedText.folded(), sentence.start(), sentence.end());
        }
        return recurring;
    }

    /** Whether a day that comes again is told in a stretch of the sentence. */
    public boolean recursIn(int from, int to) {
        return recurring().stream().anyMatch(one -> one.overlaps(from, to));
    }

    /** Whether a date and the next one stand in one list: "15 June, 15 September and 15 January". */
    boolean isListedWithNext(int index) {
        if (index < 0 || index + 1 >= dates().size()) {
            return false;
        }
        int from = dates().get(index).to();
        int to = dates().get(index + 1).from();
        for (int at = from; at < to; at++) {
            if (!LIST_WORDS.contains(tokens.at(at).text())) {
                return false;
            }
        }
        return to > from && to - from <= 2 && dates().get(index).precision() == dates().get(index + 1).precision();
    }

    public int firstOfList(int index) {
        int first = index;
        while (isListedWithNext(first - 1) && index - first < LONGEST_LIST) {
            first--;
        }
        return first;
    }

    public int lastOfList(int index) {
        int last = index;
        while (isListedWithNext(last) && last - index < LONGEST_LIST) {
            last++;
        }
        return last;
    }

    public List<Lexicon.Hit<CueLexicon.Weighed>> signs() {
        if (signs == null) {
            signs = new ArrayList<>(CueLexicon.in(foldedText.folded(), sentence.start(), sentence.end()));
            signs.removeIf(
                    hit -> hit.meaning().sign() == Cue.PAST && (beginsInDate(hit.start())
                            || recursIn(hit.start(), hit.start() + 1) || isInfinitive(hit.start())));
        }
        return signs;
    }

    /** In 10月20日前 the characters 日前 are no "recently". */
    private boolean beginsInDate(int at) {
        int low = 0;
        int high = dates().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates().get(middle).end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < dates().size() && dates().get(low).start() <= at;
    }

    /** "to be closed" is no past. */
    private boolean isInfinitive(int at) {
        return tokens.is(tokens.indexAt(at) - 1, "be");
    }

    /** Those that can say something about a date from {@code start} to {@code end}. */
    public List<Lexicon.Hit<CueLexicon.Weighed>> signsAround(int start, int end) {
        return dates().size() <= CROWDED ? signs() : signs().subList(firstSign(start - NEAR), firstSign(end + NEAR));
    }

    /** Bodies that act near a date. */
    List<Lexicon.Hit<Authority>> actorsAround(int start, int end) {
        return actors().stream().filter(hit -> hit.end() > start - NEAR && hit.start() < end + NEAR).toList();
    }

    private int firstSign(int from) {
        int low = 0;
        int high = signs().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (signs.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public List<Lexicon.Hit<Authority>> authorities() {
        if (authorities == null) {
            authorities = new ArrayList<>(Authorities.in(foldedText, sentence.start(), sentence.end(), home));
            authorities.addAll(sentenceAnalyses.namesakes(sentence.start(), sentence.end()));
            authorities.sort(Comparator.comparingInt(Lexicon.Hit::start));
        }
        return authorities;
    }

    /** The first body that does something in the sentence rather than having it done to it, or null. */
    public Authority actor() {
        return actors().isEmpty() ? null : actors().get(0).meaning();
    }

    /** The first one between the date before and this one, where there is any: "the FCA by 5 May and the PRA by 7 May". */
    public Authority actor(int previousEnd, int start) {
        int reported = reported(previousEnd, start);
        return actors().stream().filter(hit -> hit.start() >= reported && hit.end() <= start).map(Lexicon.Hit::meaning)
                .findFirst().orElse(actor());
    }

    /** The body to which something is handed in, or null: "file the return with the SFC", 报送工业和信息化部. */
    public Authority recipient() {
        return authorities().stream().filter(hit -> hit.meaning().isBody())
                .filter(hit -> RECIPIENT.contains(tokens.at(tokens.indexAt(hit.start()) - 1).text()))
                .map(Lexicon.Hit::meaning).findFirst().orElse(null);
    }

    /** Where a clause begins that somebody only reports: "The FCA also noted that the PRA must receive". */
    private int reported(int previousEnd, int start) {
        if (actors().isEmpty()) {
            return previousEnd;
        }
        int from = Math.max(0, previousEnd + 1);
        int within = from > start ? -1
                : foldedText.folded().substring(from, Math.min(foldedText.folded().length(),
                        start + REPORTING.length())).lastIndexOf(REPORTING);
        int that = from + within;
        boolean named = within >= 0
                && actors().stream().anyMatch(hit -> hit.start() > that && hit.end() <= start);
        return named ? that : previousEnd;
    }

    private List<Lexicon.Hit<Authority>> actors() {
        if (actors == null) {
            actors = authorities().stream().filter(hit -> hit.meaning().isBody() && !isObject(hit.start())).toList();
        }
        return actors;
    }

    private boolean isObject(int start) {
        int at = tokens.indexAt(start);
        String word = tokens.at(at - 1).text();
        if (ADDRESSED.contains(word) && tokens.at(at).type() == Token.Type.HAN) {
            return true;
        }
        return OBJECTS.contains(word) || HAN_OBJECTS.contains(word)
                || word.equals("the") && OBJECTS.contains(tokens.at(at - 2).text());
    }

    /** The kind of date that the sentence as a whole speaks for. */
    public KindScorer.Choice kind() {
        if (kind == null) {
            kind = KindScorer.of(signs());
        }
        return kind;
    }

    /** Whether a mark that parts clauses stands in a stretch of the sentence. */
    public boolean hasMark(int from, int to) {
        if (marks == null) {
            marks = counts();
        }
        int start = Math.max(from, sentence.start()) - sentence.start();
        int end = Math.min(to, sentence.end()) - sentence.start();
        return end > start && marks[end] > marks[start];
    }

    private int[] counts() {
        int[] counts = new int[sentence.length() + 1];
        for (int i = 0; i < sentence.length(); i++) {
            boolean mark = STRONG_MARKS.indexOf(foldedText.folded().charAt(sentence.start() + i)) >= 0;
            counts[i + 1] = counts[i] + (mark ? 1 : 0);
        }
        return counts;
    }
}
