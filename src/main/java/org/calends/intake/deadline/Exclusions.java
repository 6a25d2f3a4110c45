package org.calends.intake.deadline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.calends.obligation.value.Kind;

/** Why a date that lies ahead may be no deadline all the same: the first rule that holds is told. */
public final class Exclusions {

    /**
     * One of them.
     *
     * @param why the code of its reason, for the reviewer
     * @param example a text in which it holds; its test reads it as of 30 November 2026
     */
    record Rule(String why, String example, Predicate<Candidate> holds) {
    }

    record Candidate(DateContext scene, Kind kind, Optional<Cue> bound) {
    }

    /** Characters before a date in which "our office is closed from" stands. */
    private static final int CLOSING_REACH = 120;
    /** "our office is closed from 24 December to 4 January". */
    private static final Pattern OFFICE_HOURS = Pattern.compile(
            "\\b(?:offices?|lines?|(?:service|help) ?desk|office hours|counters?|helpline|hotline|switchboard|reception|branch(?:es)?|premises|building)\\b[^.;]{0,40}"
                    + "\\b(?:closed|close|open|shut|reopens?)\\b|办公(?:时间|场所)[^。；]{0,20}(?:关闭|开放|暂停)");

    private final SupersededDates superseded = new SupersededDates();

    private final List<Rule> rules = List.of(
            new Rule("reason.not.column-of-before",
                    "Report | Old deadline | New deadline\nAnnual return | 15 January 2027 | 15 March 2027",
                    one -> one.scene().column().isSuperseded()),
            new Rule("reason.not.replaced",
                    "The return, originally due on 5 January 2027, is now due on 9 February 2027.",
                    one -> SupersededDates.isSuperseded(one.scene())),
            new Rule("reason.not.negated", "The hearing on 14 January 2027 has been cancelled.",
                    one -> SupersededDates.isNegated(one.scene())),
            new Rule("reason.not.replaced-elsewhere",
                    "Comments are due by 15 January 2027.\n\nThe comment deadline of 15 January 2027 has been extended to 12 February 2027.",
                    one -> superseded.isSupersededElsewhere(one.scene(), one.kind())),
            new Rule("reason.not.scope",
                    "Appliances placed on the market before 1 July 2027 may be sold without a label.",
                    one -> DateDescriptions.isScope(one.scene(), one.bound())),
            new Rule("reason.not.today", "The Bank said today (1 December 2026) that rates stay.",
                    one -> IncidentalDates.isToday(one.scene())),
            new Rule("reason.not.date-of-document", "Updated: 2 December 2026\n\nThe guidance is for firms.",
                    one -> IncidentalDates.isOfDocument(one.scene(), one.bound()) || IncidentalDates.isStamp(one.scene())),
            new Rule("reason.not.heads-list",
                    "Deadlines in January 2027\n\nComments close on 15 January 2027. Reports are due on 29 January 2027.",
                    one -> IncidentalDates.headsDays(one.scene())),
            new Rule("reason.not.own-event", "Join our webinar on 14 January 2027.",
                    one -> IncidentalDates.isOwnEvent(one.scene())),
            new Rule("reason.not.recurring", "Monthly meetings have moved to 14 January.",
                    one -> IncidentalDates.isRecurring(one.scene())),
            new Rule("reason.not.office-closed", "The branch is closed from 24 December 2026 to 4 January 2027.",
                    one -> OFFICE_HOURS.matcher(one.scene().before(CLOSING_REACH)).find()),
            new Rule("reason.not.chart", "Design phase: 2027-01-04, 2027-02-26",
                    one -> IncidentalDates.isChart(one.scene())),
            new Rule("reason.not.remote", "The plan aims to halve emissions by 2050.",
                    one -> IncidentalDates.isRemote(one.scene())),
            new Rule("reason.not.financial-year", "The group has a year end of 31 December 2026.",
                    one -> IncidentalDates.isYearEnd(one.scene())),
            new Rule("reason.not.alone",
                    "Newsletter\n\n14 January 2027\n\nDear readers.",
                    one -> IncidentalDates.isBare(one.scene())));

    /** Notes the dates that this scene says no longer count. */
    public void learn(DateContext dateContext, Kind kind) {
        superseded.learn(dateContext, kind);
    }

    /** The rules in the order in which they are asked. */
    List<Rule> rules() {
        return rules;
    }

    boolean isExcluded(DateContext dateContext, Kind kind, Optional<Cue> bound) {
        return why(dateContext, kind, bound).isPresent();
    }

    /** The code of the rule that makes it no deadline; empty where none does. */
    Optional<String> why(DateContext dateContext, Kind kind, Optional<Cue> bound) {
        Candidate one = new Candidate(dateContext, kind, bound);
        return rules.stream().filter(rule -> rule.holds().test(one)).findFirst().map(Rule::why);
    }
}
