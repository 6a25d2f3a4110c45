package org.calends.workday.jurisdiction;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which jurisdictions there are, and who knows their days off. */
public final class Jurisdictions {

    /**
     * Computed here: jollyday has no mainland China or Korea, its Hong Kong ends in 2024 and its Japan is of 2018; its
     * Canada is what the provinces share, and its Europe the settlement system alone.
     */
    private static final Map<String, Holidays> OWN = Map.of("CN", new ChineseHolidays(), "HK", new HongKongHolidays(), "JP",
            new JapaneseHolidays(), "KR", new KoreanHolidays(), "CA-FED", new CanadianFederalHolidays(), "EU-INST",
            new EuInstitutionsHolidays());

    private static final Set<String> ALL_COUNTRIES = Set.of(Locale.getISOCountries());

    private final Set<String> countries = JollydayHolidays.countries();

    /** Reading some two hundred countries takes a while, and hardly anybody asks for the list. */
    private volatile SortedSet<String> codes;

    /**
     * Also of a country whose days off nobody can compute: it is known by its notices alone.
     *
     * @throws CannotCountException when the code is unknown
     */
    public Holidays holidays(String code) {
        Holidays own = OWN.get(code);
        if (own != null) {
            return own;
        }
        if (ALL_COUNTRIES.contains(code) && !countries.contains(code)) {
            return new AnnouncedHolidays(code);
        }
        String country = code.split("-", 2)[0];
        if (!countries.contains(country)
                || !code.equals(country) && !JollydayHolidays.subdivisions(country).contains(code)) {
            throw new CannotCountException("calendar", "workday.calendar.not-found", shown(code));
        }
        return JollydayHolidays.of(code);
    }

    private static String shown(String code) {
        return code.length() > 40 ? code.substring(0, 40) + "…" : code;
    }

    /** Those that need no notice. */
    public SortedSet<String> codes() {
        if (codes == null) {
            codes = Collections.unmodifiableSortedSet(read());
        }
        return codes;
    }

    private SortedSet<String> read() {
        SortedSet<String> all = new TreeSet<>(OWN.keySet());
        countries.forEach(country -> {
            all.add(country);
            all.addAll(JollydayHolidays.subdivisions(country));
        });
        return all;
    }
}
