package org.calends.intake.table;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months and of days of the week in English, German, French and Spanish, whole and short, without accents. */
final class CalendarWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH,
            Locale.forLanguageTag("es"));
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

    static {
        for (Locale language : LANGUAGES) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE,
                    TextStyle.SHORT_STANDALONE)) {
                for (Month month : Month.values()) {
                    MONTHS.put(plain(month.getDisplayName(style, language)), month);
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    DAYS.put(plain(day.getDisplayName(style, language)), day);
                }
            }
        }
        also(MONTHS, Map.of("sept", Month.SEPTEMBER, "set", Month.SEPTEMBER, "setiembre", Month.SEPTEMBER, "mrz", Month.MARCH,
                "maerz", Month.MARCH, "janner", Month.JANUARY, "jaenner", Month.JANUARY, "fevr", Month.FEBRUARY, "fev",
                Month.FEBRUARY));
        also(MONTHS, Map.of("juil", Month.JULY, "avr", Month.APRIL, "dic", Month.DECEMBER, "dez", Month.DECEMBER));
        also(DAYS, Map.of("tues", DayOfWeek.TUESDAY, "thur", DayOfWeek.THURSDAY, "thurs", DayOfWeek.THURSDAY, "weds",
                DayOfWeek.WEDNESDAY, "sonnabend", DayOfWeek.SATURDAY));
    }

    private CalendarWords() {
    }

    private static <T> void also(Map<String, T> names, Map<String, T> more) {
        more.forEach(names::putIfAbsent);
    }

    /** @return null for no month */
    static Month month(String word) {
        return MONTHS.get(plain(word));
    }

    /** @return null for no day of the week */
    static DayOfWeek day(String word) {
        return DAYS.get(plain(word));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\\p{M}.]", "").toLowerCase(Locale.ROOT);
    }
}
