package org.calends.workday;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which jurisdictions there are, and who knows their days off. */
final class Jurisdictions {

    /** Computed here: jollyday has no mainland China or Korea, and what it has of the others ends or is out of date. */
    private static final Map<String, Holidays> OWN = Map.of("CN", new ChineseHolidays(), "KR", new KoreanHolidays());

    private final Set<String> countries = JollydayHolidays.countries();

    /** @throws CannotCountException when the code is unknown */
    Holidays holidays(String code) {
        Holidays own = OWN.get(code);
        if (own != null) {
            return own;
        }
        String country = code.split("-", 2)[0];
        if (!countries.contains(country)
                || !code.equals(country) && !JollydayHolidays.subdivisions(country).contains(code)) {
            throw new CannotCountException("calendar", "There is no working-day calendar \"" + shown(code) + "\".");
        }
        return JollydayHolidays.of(code);
    }

    private static String shown(String code) {
        return code.length() > 40 ? code.substring(0, 40) + "…" : code;
    }

    Set<String> codes() {
        Set<String> codes = new TreeSet<>(OWN.keySet());
        countries.forEach(country -> {
            codes.add(country);
            codes.addAll(JollydayHolidays.subdivisions(country));
        });
        return codes;
    }
}
