package org.calends.intake.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.date.CountedPeriod;
import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Numerals;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Tokens;
import org.calends.workday.count.Unit;

/**
 * A day told by a length of time before another: "at least 10 days before the hearing on 20 January", 1月20日的3个工作日前. The
 * date that stands in the text is not the one by which to act; the earlier one is.
 */
public final class AdvancePeriod {

    private static final Pattern BEFORE = Pattern.compile("\\b(?<n>\\d{1,3}|[a-z]+(?:-[a-z]+)?)(?:\\s+\\(\\d{1,3}\\))?"
            + "(?:\\s+(?:(?<working>working|business|banking|trading)|calendar|clear|full))?\\s+(?<unit>day|week|month)s?['’]?\\s+"
            + "(?:before|prior to|ahead of|in advance of|preceding)\\s+(?<event>(?:[a-z'-]+\\s+){0,7}?)$");
    private static final Pattern HAN_BEFORE = Pattern.compile(
            "^的?(?<first>前)?(?<n>\\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?<unit>(?<working>工作日|交易日)|日|天|周|月)(?:[之以]?前)?");
    /** Characters before a date in which the length and what happens on the date are told. */
    private static final int REACH = 110;
    /** 的10个工作日以前. */
    private static final int HAN_REACH = 12;

    private AdvancePeriod() {
    }

    /**
     * The earlier day.
     *
     * @param event whether something happens on the date itself, so that it stays one of its own
     */
    public record Found(ResolvedDate day, boolean event) {
    }

    public static Optional<Found> of(ResolvedDate date, Sentence sentence, FoldedText text, PeriodEnd counting,
            String jurisdiction) {
        if (date.last() == null || !date.isDay()) {
            return Optional.empty();
        }
        int from = Math.max(sentence.start(), date.start() - REACH);
        String before = text.folded().substring(from, date.start());
        if (!before.contains("before") && !before.contains("prior") && !before.contains("ahead")
                && !before.contains("advance") && !before.contains("preceding")) {
            return han(date, sentence, text, counting, jurisdiction);
        }
        Matcher said = BEFORE.matcher(before);
        int amount = said.find() ? cardinal(said.group("n")) : 0;
        return amount < 1 ? Optional.empty()
                : Optional.of(new Found(counted(date, from + said.start(), length(said, amount), counting, jurisdiction),
                        !said.group("event").matches("(?:the |that |on )*")));
    }

    /** 前3日 is the length itself, 3日 alone is nothing: one of both says that it lies before. */
    private static Optional<Found> han(ResolvedDate date, Sentence sentence, FoldedText text, PeriodEnd counting,
            String jurisdiction) {
        String after = text.folded().substring(date.end(), Math.min(sentence.end(), date.end() + HAN_REACH));
        Matcher said = HAN_BEFORE.matcher(after);
        if (!said.find() || said.group("first") == null && !said.group().endsWith("前")) {
            return Optional.empty();
        }
        int amount = Numerals.han(new Tokens(said.group("n"), 0, said.group("n").length()), 0).value();
        return amount < 1 ? Optional.empty()
                : Optional.of(new Found(counted(date, date.end() + said.end(), length(said, amount), counting, jurisdiction),
                        false));
    }

    private static int cardinal(String word) {
        return Numerals.cardinal(new Tokens(word, 0, word.length()), 0).value();
    }

    private static CountedPeriod length(Matcher said, int amount) {
        Unit unit = said.group("working") != null ? Unit.WORKING_DAYS : switch (said.group("unit")) {
            case "week", "周" -> Unit.WEEKS;
            case "month", "月" -> Unit.MONTHS;
            default -> Unit.DAYS;
        };
        return new CountedPeriod(amount, unit, "");
    }

    private static ResolvedDate counted(ResolvedDate date, int other, CountedPeriod length, PeriodEnd counting,
            String jurisdiction) {
        LocalDate day = counting.start(date.last(), length, jurisdiction);
        return date.countedBack(other, day, length);
    }
}
