package org.calends.intake.deadline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.calends.intake.authority.Authority;
import org.calends.intake.date.Precision;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/**
 * A date in its sentence, with the signs around it.
 *
 * @param studies of the whole text
 * @param sentence where the date stands
 * @param when the date
 * @param previous the date before it in the sentence, other than the start of its own range, or null
 * @param next the date after it, or null
 */
public record DateContext(SentenceAnalyses studies, Sentence sentence, ResolvedDate when, ResolvedDate previous,
        ResolvedDate next) {

    private static final int LONGEST_LABEL = 60;
    /** "by 31 March in each calendar year". */
    private static final int EVERY_YEAR_REACH = 30;
    private static final Set<String> EVERY = Set.of("every", "each");
    private static final Set<String> YEARLY = Set.of("year", "annual", "semi", "half", "quarter", "年");
    private static final int SENTENCES_BELOW = 3;

    /** The date before, as if it stood there alone. */
    DateContext atPrevious() {
        return new DateContext(studies, sentence, previous, null, when);
    }

    /** The same with another day in the date's place. */
    public DateContext at(ResolvedDate other) {
        return new DateContext(studies, sentence, other, previous, next);
    }

    /** "annually by 31 March", 每年4月30日前, "every 30 April": a day and month that come again. */
    public boolean recursEveryYear() {
        return when.isDay() && !when.yearWritten() && when.role() == Ranges.Role.SINGLE
                && (EVERY.contains(lastWord()) || signs().stream().anyMatch(hit -> hit.meaning().sign() == Cue.RECURRING
                        && gap(hit) <= EVERY_YEAR_REACH && !crossesDate(hit)
                        && YEARLY.stream().anyMatch(folded().substring(hit.start(), hit.end())::contains)));
    }

    private String lastWord() {
        return tokens().at(tokens().indexAt(when.start()) - 1).text();
    }

    FoldedText passage() {
        return studies.passage();
    }

    public Tokens tokens() {
        return studies.of(sentence).tokens();
    }

    /** The days written with their year in the next few sentences. */
    Set<LocalDate> daysBelow() {
        Set<LocalDate> days = new HashSet<>();
        int last = Math.min(studies.sentences().size() - 1, sentence.index() + SENTENCES_BELOW);
        for (int at = sentence.index() + 1; at <= last; at++) {
            studies.of(studies.sentences().get(at)).dates().stream()
                    .filter(date -> date.yearIsWritten() && date.nth() == null && date.precision() == Precision.DAY)
                    .forEach(date -> days.add(LocalDate.of(date.year(), date.month(), date.day())));
        }
        return days;
    }

    /** The phrases that can say something about the date. */
    List<Lexicon.Hit<CueLexicon.Weighed>> signs() {
        return studies.of(sentence).signsAround(when.start(), when.end());
    }

    String folded() {
        return passage().folded();
    }

    /** Characters between a phrase and the date. */
    int gap(Lexicon.Hit<?> hit) {
        return hit.end() <= when.start() ? when.start() - hit.end() : Math.max(0, hit.start() - when.end());
    }

    boolean isBefore(Lexicon.Hit<?> hit) {
        return hit.start() < when.start();
    }

    /** Whether another date, not the other end of the same range, stands between a phrase and this one. */
    boolean crossesDate(Lexicon.Hit<?> hit) {
        if (isBefore(hit)) {
            return previous != null && previous.start() >= hit.end();
        }
        return next != null && next.end() <= hit.start();
    }

    boolean crossesMark(Lexicon.Hit<?> hit) {
        return studies.of(sentence).hasMark(Math.min(hit.end(), when.end()), Math.max(hit.start(), when.start()));
    }

    /** Whether a sign stands near, on this side of any other date. */
    public boolean has(Cue cue, int reach) {
        return signs().stream().anyMatch(hit -> hit.meaning().sign() == cue && gap(hit) <= reach && !crossesDate(hit));
    }

    boolean hasBefore(Cue cue, int reach) {
        return signs().stream().anyMatch(
                hit -> hit.meaning().sign() == cue && isBefore(hit) && gap(hit) <= reach && !crossesDate(hit)
                        && !crossesMark(hit));
    }

    public boolean isChinese() {
        int at = Math.max(sentence.start(), when.start() - 1);
        return when.end() <= folded().length() && (Tokens.isHan(folded().charAt(when.end() - 1))
                || Tokens.isHan(folded().charAt(at)));
    }

    /** Whether the sentence before, in the same paragraph, bears a sign. */
    boolean followsInParagraph(Cue cue) {
        Sentence before = sentence.index() == 0 ? sentence : studies.sentences().get(sentence.index() - 1);
        return before != sentence && before.block() == sentence.block()
                && studies.of(before).signs().stream().anyMatch(hit -> hit.meaning().sign() == cue);
    }

    /** Whether the words above its list or the header of its table bear a sign. */
    boolean isIntroducedBy(Cue cue) {
        return sentence.lead() >= 0 && studies.of(studies.sentences().get(sentence.lead())).signs().stream()
                .anyMatch(hit -> hit.meaning().sign() == cue);
    }

    /** What the header of its table says of the date. */
    public ColumnHead column() {
        return ColumnHead.of(this);
    }

    /** The words above its list or the header of its table, or nothing. */
    String lead() {
        Sentence lead = sentence.lead() < 0 ? null : studies.sentences().get(sentence.lead());
        return lead == null ? "" : folded().substring(lead.start(), lead.end());
    }

    /** Whether the line holds nothing but its date. */
    boolean isAlone() {
        Tokens tokens = tokens();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.at(at);
            boolean outside = token.end() <= when.start() || token.start() >= when.end();
            boolean word = token.type() == Token.Type.WORD || token.type() == Token.Type.HAN;
            if (outside && word && token.length() > (token.type() == Token.Type.HAN ? 0 : 2)) {
                return false;
            }
        }
        return true;
    }

    /** For a date alone on its line: the short line above that says what it is ("Closing date"), or null. */
    public Sentence label() {
        Sentence above = sentence.index() == 0 || !isAlone() ? null : studies.sentences().get(sentence.index() - 1);
        boolean label = above != null && above.length() <= LONGEST_LABEL && studies.of(above).dates().isEmpty()
                && studies.of(above).signs().stream().anyMatch(hit -> hit.meaning().sign() == Cue.BY
                        || hit.meaning().sign().kind() != null && hit.meaning().weight() >= 2);
        return label ? above : null;
    }

    /** Whether an authority is named in a stretch of the sentence. */
    boolean names(int from, int to) {
        return studies.of(sentence).authorities().stream()
                .anyMatch(hit -> hit.meaning().isBody() && hit.start() >= from && hit.end() <= to);
    }

    List<Lexicon.Hit<Authority>> actors() {
        return studies.of(sentence).actorsAround(when.start(), when.end());
    }

    public String before(int most) {
        return folded().substring(Math.max(sentence.start(), when.start() - most), when.start());
    }

    public String after(int most) {
        return folded().substring(when.end(), Math.min(sentence.end(), when.end() + most));
    }
}
