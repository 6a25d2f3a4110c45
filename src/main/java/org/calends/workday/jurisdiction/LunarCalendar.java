package org.calends.workday.jurisdiction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/**
 * The East Asian lunisolar calendar: ICU says which month is which, our own moon on which day it begins. Seoul lies an hour
 * east of Beijing, so a new moon near midnight begins the month a day later there, as in February 2027.
 */
enum LunarCalendar {

    CHINESE("zh_CN@calendar=chinese", 8),
    KOREAN("ko_KR@calendar=dangi", 9);

    private final ULocale locale;
    private final ZoneOffset offset;

    LunarCalendar(String locale, int hours) {
        this.locale = new ULocale(locale);
        this.offset = ZoneOffset.ofHours(hours);
    }

    /** The date of a lunar month and day in the lunar year that begins in this Gregorian year; never in a leap month. */
    LocalDate date(int year, int month, int day) {
        return NewMoon.nearest(beginning(year, month), offset).plusDays(day - 1L);
    }

    private LocalDate beginning(int year, int month) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, 1);
        return LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(calendar.getTimeInMillis()));
    }
}
