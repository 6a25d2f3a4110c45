package org.calends.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates as people write them, in one language: the same on pages and in mails. Their patterns are words of the catalogue. */
public record WrittenDates(Locale locale) {

    /** @return such as "Thursday 29 April 2021" */
    public String full(LocalDate date) {
        return format(date, "full");
    }

    /** @return as a subject has room for it: "29 Apr", with the year only when it is another one than today's */
    public String brief(LocalDate date, LocalDate today) {
        return format(date, date.getYear() == today.getYear() ? "brief" : "brief-with-year");
    }

    /** @return the same, without the year where it is the year of the other date */
    public String fullBeside(LocalDate date, LocalDate other) {
        return date.getYear() == other.getYear() ? format(date, "full-without-year") : full(date);
    }

    /** @return such as "29 April 2021" */
    public String plain(LocalDate date) {
        return format(date, "plain");
    }

    public String month(LocalDate date) {
        return format(date, "month");
    }

    public String monthAndYear(LocalDate date) {
        return format(date, "month-and-year");
    }

    public String weekday(LocalDate date) {
        return format(date, "weekday");
    }

    /** @return such as "26 April 2021, 09:00" */
    public String moment(Instant instant, ZoneId zone) {
        return format(instant.atZone(zone), "moment");
    }

    private String format(TemporalAccessor date, String form) {
        return DateTimeFormatter.ofPattern(MessageCatalogue.in(locale).say("date." + form), locale).format(date);
    }
}
