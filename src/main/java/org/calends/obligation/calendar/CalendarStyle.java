package org.calends.obligation.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.calends.input.HiddenCharacters;
import org.calends.input.InvalidInputException;
import org.calends.obligation.value.Detail;

/**
 * How an obligation is to look in a calendar. Two equal styles give the same bytes for the same version of an obligation.
 *
 * @param type an entry of the calendar or of the task list
 * @param locale the language of the words around the obligation's own text; the nearest that is spoken here
 * @param alarmDays how many days before the last safe day alarms ring; empty for none
 * @param baseUrl how the address of the obligation's page begins, without a slash at the end
 * @param detail how much of it is shown
 * @param organisation the zone in which days before a time of day are counted; null: that of the time
 * @param forPeople whether people read it as it is, so that {@link HiddenCharacters} are left out; otherwise programs get the
 *        data back as they were
 */
public record CalendarStyle(Type type, Locale locale, List<Integer> alarmDays, String baseUrl, Detail detail,
        ZoneId organisation, boolean forPeople) {

    /** The iCalendar component (RFC 5545, 3.6). */
    public enum Type {
        /** {@code VEVENT}: what every calendar shows. */
        EVENT,
        /** {@code VTODO}: can be ticked off; Outlook and Google ignore it. */
        TODO;

        /**
         * @param type {@code event}, {@code todo}, or null for an event
         * @throws InvalidInputException for another
         */
        public static Type asked(String type) {
            return switch (type == null ? "event" : type) {
                case "event" -> EVENT;
                case "todo" -> TODO;
                default -> throw new InvalidInputException("type", "obligation.calendar-style.unknown");
            };
        }
    }

    public CalendarStyle {
        alarmDays = List.copyOf(alarmDays);
    }

    /** One that gives the data as they are. */
    public CalendarStyle(Type type, Locale locale, List<Integer> alarmDays, String baseUrl, Detail detail,
            ZoneId organisation) {
        this(type, locale, alarmDays, baseUrl, detail, organisation, false);
    }

    /** One that shows all. */
    public CalendarStyle(Type type, Locale locale, List<Integer> alarmDays, String baseUrl) {
        this(type, locale, alarmDays, baseUrl, Detail.FULL, null);
    }

    /** @return an entry without alarms */
    public static CalendarStyle event(Locale locale, String baseUrl) {
        return new CalendarStyle(Type.EVENT, locale, List.of(), baseUrl);
    }

    /**
     * @param type {@code event}, {@code todo}, or null for an event
     * @param lang an IETF language tag, or null for English
     * @throws InvalidInputException for another type
     */
    public static CalendarStyle asked(String type, String lang, String baseUrl) {
        return new CalendarStyle(Type.asked(type), Locale.forLanguageTag(lang == null ? "en" : lang), List.of(), baseUrl);
    }

    /** @return the same with alarms that many days before the last safe day */
    public CalendarStyle withAlarms(List<Integer> days) {
        return new CalendarStyle(type, locale, days, baseUrl, detail, organisation, forPeople);
    }

    /** @return the same with that much of it */
    public CalendarStyle showing(Detail other) {
        return new CalendarStyle(type, locale, alarmDays, baseUrl, other, organisation, forPeople);
    }

    /** @return the same where that is the organisation's zone */
    public CalendarStyle in(ZoneId zone) {
        return new CalendarStyle(type, locale, alarmDays, baseUrl, detail, zone, forPeople);
    }

    /** @return the same for people's eyes */
    public CalendarStyle readByPeople() {
        return new CalendarStyle(type, locale, alarmDays, baseUrl, detail, organisation, true);
    }
}
