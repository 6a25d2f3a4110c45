package org.calends.workday.jurisdiction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ibm.icu.util.Calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/** The countries and subdivisions that jollyday knows, with the weekends of CLDR. */
final class JollydayHolidays implements Holidays {

    /** Feasts set by the sighting of the moon, or from year to year: computed ones are nobody's word yet. */
    private static final Set<String> ANNOUNCED_YEARLY = Set.of("AE", "AF", "AL", "AZ", "BA", "BD", "BF", "BH", "BI", "BJ", "CC",
            "CF", "CI", "CM", "DJ", "DZ", "EG", "EH", "ER", "ET", "GA", "GH", "GM", "GN", "GW", "GY", "IN", "IQ", "IR", "JO",
            "KE", "KG", "KI", "KM", "KW", "KY", "KZ", "LB", "LY", "MA", "MG", "MK", "ML", "MR", "MU", "MV", "MW", "NE", "NG",
            "OM", "PH", "PK", "PS", "QA", "RW", "SA", "SD", "SG", "SL", "SN", "SO", "SR", "SS", "SY", "TD", "TG", "TJ", "TL",
            "TM", "TN", "TR", "TT", "TZ", "UG", "UZ", "VG", "YE", "YT");

    /** CLDR gives these a weekend of Sunday alone; their public offices rest on Saturday too. */
    private static final Set<String> SATURDAY_TOO = Set.of("IN", "UG");

    /**
     * Where what jollyday calls an observance ends a period all the same, and 2 January does not. Ticino's act of 15
     * December 2009 (RL 10.1.1.1.2) makes 15 days official holidays, nine of which are equal to Sundays for the labour law;
     * periods ask for days "recognised by cantonal law" (BGG, SR 173.110, art. 45; ZPO, SR 272, art. 142).
     */
    private static final String TICINO = "CH-TI";

    private static final Map<String, String> OTHER_NAMES = Map.of("EU", "TARGET");

    private static final List<String> MOVING = List.of("islamic.", "hindu.", "ethiopian.", "HARI_RAYA", "VESAK", "DEEPAVALI",
            "DIWALI");

    private final String country;
    private final String[] subdivision;
    private final HolidayManager manager;

    private JollydayHolidays(String country, String[] subdivision) {
        this.country = country;
        this.subdivision = subdivision;
        this.manager = manager(country);
    }

    /** @param code one of {@link #codes()}, of which jollyday itself would silently ignore an unknown ending */
    static JollydayHolidays of(String code) {
        String[] parts = code.split("-", 2);
        String[] subdivision = parts.length == 1 ? new String[0] : parts[1].toLowerCase(Locale.ROOT).split("-");
        return new JollydayHolidays(parts[0], subdivision);
    }

    /** Every country in it; not the stock exchanges, and {@code EU} for the days of TARGET. */
    static Set<String> countries() {
        Set<String> codes = new TreeSet<>(OTHER_NAMES.keySet());
        HolidayManager.getSupportedCalendarCodes().stream().filter(code -> code.length() == 2).forEach(codes::add);
        return codes;
    }

    /** The subdivisions of a country, however deep, as {@code DE-BY} and {@code DE-BY-AG}. */
    static Set<String> subdivisions(String country) {
        Set<String> codes = new TreeSet<>();
        collect(country, manager(country).getCalendarHierarchy(), codes);
        return codes;
    }

    private static void collect(String code, CalendarHierarchy place, Set<String> codes) {
        place.getChildren().forEach((id, child) -> {
            String childCode = code + "-" + id.toUpperCase(Locale.ROOT);
            codes.add(childCode);
            collect(childCode, child, codes);
        });
    }

    private static HolidayManager manager(String country) {
        String name = OTHER_NAMES.getOrDefault(country, country).toLowerCase(Locale.ROOT);
        return found(() -> HolidayManager.getInstance(ManagerParameters.create(name)));
    }

    /** Jollyday looks for its tables through the thread's class loader, which a pool's thread may not have set. */
    private static <T> T found(Supplier<T> question) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(HolidayManager.class.getClassLoader());
        try {
            return question.get();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** A New Year's Day on a Saturday may be kept on 31 December: so the years beside this one are asked too. */
    @Override
    public List<SpecialDay> in(int year) {
        List<SpecialDay> days = new ArrayList<>(found(() -> IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(this::holidays).flatMap(Set::stream)
                .filter(holiday -> holiday.getDate().getYear() == year && isKept(holiday)).sorted()
                .map(JollydayHolidays::specialDay).toList()));
        if (country.equals("US") && subdivision.length == 0) {
            days.add(columbusDay(year));
        }
        return days;
    }

    private String code() {
        return subdivision.length == 0 ? country : country + "-" + String.join("-", subdivision).toUpperCase(Locale.ROOT);
    }

    private boolean isKept(Holiday holiday) {
        return TICINO.equals(code()) ? !holiday.getPropertiesKey().equals("ST_BERCHTHOLD")
                : holiday.getType() != HolidayType.OBSERVANCE;
    }

    /** A federal holiday (5 U.S.C. 6103(a)) that jollyday leaves to the states. */
    private static SpecialDay columbusDay(int year) {
        LocalDate secondMonday = LocalDate.of(year, Month.OCTOBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
        return SpecialDay.off(secondMonday, "Columbus Day");
    }

    private static SpecialDay specialDay(Holiday holiday) {
        return SpecialDay.off(holiday.getDate(), holiday.getDescription(Locale.ENGLISH));
    }

    /**
     * A feast whose date is computed may come up to two days sooner or later, or on other days too. In {@code EU}, whose
     * members and institutions rest on more days than TARGET, each of the institutions' is in doubt.
     */
    @Override
    public List<SpecialDay> doubts(int year) {
        if (country.equals("EU")) {
            return new EuInstitutionsHolidays().mostDaysOff(year);
        }
        if (!ANNOUNCED_YEARLY.contains(country)) {
            return List.of();
        }
        List<SpecialDay> doubts = new ArrayList<>(MovingFeasts.around(country, year));
        Set<LocalDate> certain = found(() -> holidays(year)).stream().filter(holiday -> !isMoving(holiday))
                .map(Holiday::getDate).collect(Collectors.toSet());
        found(() -> holidays(year)).stream().filter(JollydayHolidays::isMoving).map(Holiday::getDate).forEach(date -> {
            if (!certain.contains(date) && !weekend(date.getDayOfWeek(), year)) {
                doubts.add(new SpecialDay(date, true, SpecialDay.PERHAPS_ON));
            }
            date.minusDays(2).datesUntil(date.plusDays(4))
                    .forEach(near -> doubts.add(SpecialDay.off(near, SpecialDay.PERHAPS_OFF)));
        });
        return doubts;
    }

    private Set<Holiday> holidays(int year) {
        return manager.getHolidays(Year.of(year), subdivision);
    }

    private static boolean isMoving(Holiday holiday) {
        return MOVING.stream().anyMatch(holiday.getPropertiesKey()::startsWith);
    }

    @Override
    public boolean provisional(int year) {
        boolean published = country.equals("SG") && year >= 2013 && year <= 2024;
        return ANNOUNCED_YEARLY.contains(country) && !published;
    }

    @Override
    public boolean weekend(DayOfWeek day, int year) {
        return weekend(country, day);
    }

    /** The weekend of CLDR. */
    static boolean weekend(String country, DayOfWeek day) {
        Calendar.WeekData week = Calendar.getWeekDataForRegion(country);
        int icuDay = day.getValue() % 7 + 1;
        boolean within = week.weekendOnset <= week.weekendCease
                ? icuDay >= week.weekendOnset && icuDay <= week.weekendCease
                : icuDay >= week.weekendOnset || icuDay <= week.weekendCease;
        return within || day == DayOfWeek.SATURDAY && SATURDAY_TOO.contains(country);
    }
}
