package org.calends.obligation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The changes of the clock of a zone as yearly rules (RFC 5545, 3.6.5): some programs, among them ical4j before 4.4, read
 * changes that are written one by one an hour wrong.
 */
final class RegularObservances {

    private static final String[] DAYS = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

    private RegularObservances() {
    }

    /** @return one for each yearly change; empty where the zone has none, or had others in one of these years or that before */
    static Optional<List<Observance>> of(ZoneRules rules, int first, int last) {
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        if (yearly.isEmpty() || !areAll(rules, yearly, first - 1, last)) {
            return Optional.empty();
        }
        List<Observance> observances = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : yearly) {
            Optional<String> repeats = rule(rule, first - 1, last);
            if (repeats.isEmpty()) {
                return Optional.empty();
            }
            observances.add(observance(rules, rule.createTransition(first - 1), repeats.get()));
        }
        return Optional.of(observances);
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition onset, String repeats) {
        return CalendarZones.observance(rules.isDaylightSavings(onset.getInstant()),
                List.of(new DtStart<>(onset.getDateTimeBefore()), new RRule<LocalDateTime>(repeats),
                        new TzOffsetFrom(onset.getOffsetBefore()), new TzOffsetTo(onset.getOffsetAfter())));
    }

    private static boolean areAll(ZoneRules rules, List<ZoneOffsetTransitionRule> yearly, int first, int last) {
        for (int year = first; year <= last; year++) {
            List<ZoneOffsetTransition> said = new ArrayList<>();
            for (ZoneOffsetTransitionRule rule : yearly) {
                said.add(rule.createTransition(year));
            }
            said.sort(null);
            if (!said.equals(of(rules, year))) {
                return false;
            }
        }
        return true;
    }

    private static List<ZoneOffsetTransition> of(ZoneRules rules, int year) {
        List<ZoneOffsetTransition> all = new ArrayList<>();
        LocalDateTime start = LocalDate.of(year, 1, 1).atStartOfDay();
        ZoneOffsetTransition next = rules.nextTransition(start.toInstant(ZoneOffset.MAX));
        for (; next != null && next.getDateTimeBefore().getYear() <= year; next = rules.nextTransition(next.getInstant())) {
            if (next.getDateTimeBefore().getYear() == year) {
                all.add(next);
            }
        }
        return all;
    }

    /** Where the rule's own clock is not the one on the wall, its day may be another one there; then it is said otherwise. */
    private static Optional<String> rule(ZoneOffsetTransitionRule rule, int first, int last) {
        LocalDate day = rule.createTransition(first).getDateTimeBefore().toLocalDate();
        if (isLast(rule)) {
            return Optional.empty(); // ical.js fails at such a rule in a time zone, and reads changes one by one
        }
        int nth = (rule.getDayOfMonthIndicator() + 6) / 7;
        for (int year = first; year <= last; year++) {
            LocalDate other = rule.createTransition(year).getDateTimeBefore().toLocalDate();
            if (!other.equals(nth(LocalDate.of(year, day.getMonth(), 1), nth, day.getDayOfWeek()))) {
                return Optional.empty();
            }
        }
        return Optional.of("FREQ=YEARLY;BYMONTH=" + day.getMonthValue() + ";BYDAY=" + nth
                + DAYS[day.getDayOfWeek().ordinal()]);
    }

    /** The last weekday of a month is one from its seventh day before the end on, and some builds of Java say it so. */
    private static boolean isLast(ZoneOffsetTransitionRule rule) {
        int from = rule.getDayOfMonthIndicator();
        return from < 0 || from == rule.getMonth().maxLength() - 6;
    }

    private static LocalDate nth(LocalDate month, int nth, DayOfWeek weekday) {
        return month.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }
}
