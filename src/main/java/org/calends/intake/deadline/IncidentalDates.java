package org.calends.intake.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.calends.intake.date.Precision;
import org.calends.intake.date.Ranges;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Tokens;

/** Dates that belong to the document, its author or a period rather than to something that is due. */
final class IncidentalDates {

    /** Characters from "Join us" to the date of what one joins. */
    private static final int OWN_EVENT_REACH = 200;
    /** Characters between "each year" and its date. */
    private static final int OFTEN = 30;
    private static final List<String> YEAR_ENDS = List.of("year end of ", "year end is ", "year end on ", "year ends on ");
    private static final List<String> TODAY = List.of("today(", "today,", "yesterday(", "今日(", "今天(", "昨日(", "昨天(", "今日,");
    /** Words between what a document is and its date: "Communication 'Shaping the digital future' of". */
    private static final int NAME_OF_DOCUMENT = 9;
    private static final Set<String> NOUNS_OF_DATES = Set.of("deadline", "date", "day", "as", "end", "close", "period", "start",
            "beginning", "morning", "evening", "midnight", "week", "month", "ahead", "instead", "because", "meeting", "hearing",
            "due");
    private static final Pattern STAMP = Pattern.compile(
            "(?:\\b(?:updated|posted|published|issued|reviewed|modified|dated|printed|created)(?: on| date)?|发布时间|发布日期|更新时间|更新日期|发文日期|成文日期):\\s*$");
    private static final int STAMP_REACH = 24;
    private static final Set<String> DOCUMENTS = Set.of("communication", "letter", "notice", "circular", "decision", "order",
            "recommendation", "statement", "judgment", "resolution", "directive", "regulation", "announcement", "release",
            "memorandum", "opinion", "ruling", "decree", "bulletin", "gazette", "act", "law", "minutes", "speech",
            "amendments");

    private IncidentalDates() {
    }

    static boolean isOwnEvent(DateContext dateContext) {
        boolean body = KindScorer.hasBody(dateContext, dateContext.sentence().start(), dateContext.when().start());
        return dateContext.followsInParagraph(Cue.OWN_EVENT) || dateContext.signs().stream()
                .filter(hit -> hit.meaning().sign() == Cue.OWN_EVENT && dateContext.gap(hit) < OWN_EVENT_REACH)
                .anyMatch(hit -> !(body && dateContext.folded().startsWith("webinar", hit.start())));
    }

    static boolean isRecurring(DateContext dateContext) {
        return !dateContext.when().yearWritten() && !dateContext.when().recurs() && dateContext.has(Cue.RECURRING, OFTEN);
    }

    /** Bars of a Gantt chart in text form; its milestones count. */
    static boolean isChart(DateContext dateContext) {
        String before = dateContext.before(60);
        String after = dateContext.after(14);
        boolean bar = isIso(dateContext) && (before.contains(" phase:") || before.contains("period:"));
        return bar && (dateContext.when().role() != Ranges.Role.SINGLE || after.startsWith(", 2") || before.endsWith(", ")
                || after.matches(", \\d{1,3}[dwmy].{0,8}"));
    }

    static boolean isIso(DateContext dateContext) {
        int start = dateContext.when().start();
        return dateContext.when().end() - start == 10 && dateContext.folded().charAt(start + 4) == '-';
    }

    /** "issuers with a December 31 year end". */
    static boolean isYearEnd(DateContext dateContext) {
        String after = dateContext.after(16).replace('-', ' ').stripLeading();
        String before = dateContext.before(16).replace('-', ' ');
        return YEAR_ENDS.stream().anyMatch(before::endsWith)
                || !dateContext.when().yearWritten() && (after.startsWith("year end") || after.startsWith("fiscal year"));
    }

    /** "today (28 August)": the day on which it is said. */
    static boolean isToday(DateContext dateContext) {
        String before = dateContext.before(9).replace(" ", "");
        return TODAY.stream().anyMatch(before::endsWith);
    }

    /** "the Communication of 19 February": the day that a document bears, unless the words make it a limit. */
    static boolean isOfDocument(DateContext dateContext, Optional<Cue> bound) {
        if (bound.isPresent() || dateContext.isChinese()
                || !dateContext.before(4).equals(" of ") && !dateContext.before(6).equals("dated ")) {
            return false;
        }
        Tokens tokens = dateContext.tokens();
        int of = tokens.indexAt(dateContext.when().start()) - 1;
        for (int at = of - 1; at >= Math.max(0, of - NAME_OF_DOCUMENT) && !tokens.is(at, "."); at--) {
            if (at == of - 1 && NOUNS_OF_DATES.contains(tokens.at(at).text())) {
                return false;
            }
            if (DOCUMENTS.contains(tokens.at(at).text())) {
                return true;
            }
        }
        return false;
    }

    /** "Updated: 2 December": when a page came out or was changed. */
    static boolean isStamp(DateContext dateContext) {
        return STAMP.matcher(dateContext.before(STAMP_REACH)).find();
    }

    /** "Deadlines in January 2021" over the days of that month. */
    static boolean headsDays(DateContext dateContext) {
        if (dateContext.when().isDay() || dateContext.sentence().shape() != Sentence.Shape.HEADING) {
            return false;
        }
        Set<LocalDate> days = dateContext.daysBelow();
        return days.stream()
                .anyMatch(day -> !day.isBefore(dateContext.when().first()) && !day.isAfter(dateContext.when().last()));
    }

    static boolean isRemote(DateContext dateContext) {
        return dateContext.when().precision() == Precision.YEAR && dateContext.signs().stream()
                .anyMatch(hit -> hit.meaning().sign() == Cue.REMOTE);
    }

    static boolean isBare(DateContext dateContext) {
        return dateContext.isAlone() && dateContext.label() == null;
    }
}
