package org.calends.obligation.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people write them, in one language: the same on pages and in mails. */
public record WrittenDates(Locale locale) {

    private boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** @return such as "Thursday 29 April 2021" */
    public String full(LocalDate date) {
        return format(date, "EEEE d MMMM uuuu", "uuuu年M月d日（EEEE）");
    }

    /** @return as a subject has room for it: "29 Apr", with the year only when it is another one than today's */
    public String brief(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? format(date, "d MMM", "M月d日") : format(date, "d MMM uuuu", "uuuu年M月d日");
    }

    /** @return the same, without the year where it is the year of the other date */
    public String fullBeside(LocalDate date, LocalDate other) {
        return date.getYear() == other.getYear() ? format(date, "EEEE d MMMM", "M月d日（EEEE）") : full(date);
    }

    /** @return such as "29 April 2021" */
    public String plain(LocalDate date) {
        return format(date, "d MMMM uuuu", "uuuu年M月d日");
    }

    public String month(LocalDate date) {
        return format(date, "MMM", "M月");
    }

    public String monthAndYear(LocalDate date) {
        return format(date, "MMMM uuuu", "uuuu年M月");
    }

    public String weekday(LocalDate date) {
        return format(date, "EEE", "EEE");
    }

    /** @return such as "26 April 2021, 09:00" */
    public String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(isChinese() ? "uuuu年M月d日 HH:mm" : "d MMMM uuuu, HH:mm", locale)
                .format(instant.atZone(zone));
    }

    private String format(LocalDate date, String english, String chinese) {
        return DateTimeFormatter.ofPattern(isChinese() ? chinese : english, locale).format(date);
    }
}
