package org.calends.intake.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.obligation.value.Kind;

/** Dates that another replaced or that were called off. Remembers them for the whole text. */
final class SupersededDates {

    /** Characters from a date to a word of its own clause. */
    private static final int NEAR = 60;
    /** Characters of "has been moved by the Board to". */
    private static final int SAME_CLAUSE = 24;
    /** Characters of a blank and a mark. */
    private static final int BESIDE = 3;
    /** From "Originally" to the date of its own clause. */
    private static final int LONGEST_CLAUSE = 160;
    /** The extension before this one. */
    private static final Pattern HAD_MOVED = Pattern.compile(
            "\\bhad (?:been |already |earlier |previously |further )?(?:extended|postponed|deferred|delayed|moved)\\b");
    /** Characters of "from the earlier date of ". */
    private static final int LONGEST_OLD_NAME = 28;
    /** Characters of "from ". */
    private static final int FROM = 5;
    /** Characters between "will not take place" and its date. */
    private static final int NEGATION = 40;
    /** Characters from a date to "has been withdrawn". */
    private static final int CALL_OFF = 50;
    private static final Set<String> OTHER_CLAUSE = Set.of(",", ")", " that ", " and ", " while ", " but ");
    private static final Set<String> CALLED_OFF = Set.of(" cancelled", " canceled", " been withdrawn", " will not take place");

    private final Map<LocalDate, Kind> superseded = new HashMap<>();

    /** Notes the dates that this scene says no longer count. */
    void learn(DateContext dateContext, Kind kind) {
        if (isSuperseded(dateContext) || isNegated(dateContext)) {
            superseded.put(dateContext.when().last(), kind);
        }
    }

    /** The new date of one act may be the old date of another. */
    boolean isSupersededElsewhere(DateContext dateContext, Kind kind) {
        boolean target = dateContext.when().role() == Ranges.Role.END && isMoved(dateContext);
        return !target && superseded.get(dateContext.when().last()) == kind;
    }

    static boolean isMoved(DateContext dateContext) {
        return dateContext.signs().stream().anyMatch(hit -> hit.meaning().sign() == Cue.MOVED);
    }

    static boolean isSuperseded(DateContext dateContext) {
        if (dateContext.when().isMoved()) {
            return false;
        }
        boolean moved = isMoved(dateContext);
        if (moved && HAD_MOVED.matcher(dateContext.before(NEAR)).find()) {
            return true;
        }
        if (dateContext.when().role() == Ranges.Role.START && moved) {
            return true;
        }
        if (moved && dateContext.when().role() == Ranges.Role.END) {
            return false;
        }
        boolean formerly = dateContext.hasBefore(Cue.FORMERLY, NEAR);
        return opensWithFormerly(dateContext)
                || formerly && (moved || dateContext.next() != null || dateContext.previous() == null)
                || dateContext.hasBefore(Cue.FORMERLY, BESIDE)
                || moved && (isFromAfterAnother(dateContext) || isMovedToNext(dateContext));
    }

    /** "Originally, these much discussed rules were set to take effect on": the whole first clause tells of what was. */
    private static boolean opensWithFormerly(DateContext dateContext) {
        return dateContext.previous() == null && dateContext.signs().stream()
                .anyMatch(hit -> hit.meaning().sign() == Cue.FORMERLY
                        && hit.start() - dateContext.sentence().start() <= BESIDE && dateContext.gap(hit) <= LONGEST_CLAUSE
                        && !dateContext.crossesMark(hit));
    }

    /** "the date of 1 March has been moved to 1 May": what moves it stands between the two. */
    static boolean isMovedToNext(DateContext dateContext) {
        ResolvedDate next = dateContext.next();
        return next != null && next.last().isAfter(dateContext.when().last()) && dateContext.signs().stream()
                .filter(hit -> hit.meaning().sign() == Cue.MOVED && hit.end() <= next.start() && !dateContext.isBefore(hit))
                .filter(hit -> !dateContext.folded().substring(hit.end(), next.start()).contains("from"))
                .anyMatch(hit -> dateContext.gap(hit) <= SAME_CLAUSE && !dateContext.crossesMark(hit)
                        && OTHER_CLAUSE.stream().noneMatch(dateContext.after(dateContext.gap(hit))::contains));
    }

    /** "extended to 5 March from the earlier date of 18 February". */
    static boolean isFromAfterAnother(DateContext dateContext) {
        String before = dateContext.before(LONGEST_OLD_NAME);
        int from = before.lastIndexOf("from ");
        boolean earlier = dateContext.previous() != null && (dateContext.previous().last().isAfter(dateContext.when().last())
                || !dateContext.when().yearWritten());
        return from >= 0 && earlier && dateContext.previous().role() == Ranges.Role.SINGLE
                && (from + FROM == before.length() || before.indexOf("date", from) > 0 || before.indexOf("deadline", from) > 0);
    }

    static boolean isNegated(DateContext dateContext) {
        return !dateContext.when().isMoved()
                && (dateContext.hasBefore(Cue.NEGATED, NEGATION)
                        || CALLED_OFF.stream().anyMatch(dateContext.after(CALL_OFF)::contains));
    }
}
