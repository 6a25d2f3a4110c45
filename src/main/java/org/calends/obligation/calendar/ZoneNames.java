package org.calends.obligation.calendar;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.input.TimeZones;

import com.ibm.icu.util.TimeZone;

/** What programs call time zones: names of IANA, perhaps with a path before them, names of Windows, and the texts it shows. */
final class ZoneNames {

    private static final SortedSet<String> ALL = TimeZones.ids();
    private static final Map<String, String> BY_LOWER_CASE = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** As Outlook, Exchange and Notes show them: the text after "(UTC+01:00)", and abbreviations. */
    private static final Map<String, String> SHOWN = new HashMap<>();
    private static final Pattern PREFIX = Pattern.compile("^\\((?:UTC|GMT)[^)]*\\)\\s*");
    private static final Pattern NUMBERED = Pattern.compile("^(.*(?: Standard| Daylight)? Time) \\d+$");
    /** A plain offset, beside which no other stands: with two of them the name is of a zone that changes its clock. */
    private static final Pattern OFFSET = Pattern.compile("^(?:UTC|GMT)\\s*([+-])(\\d{1,2})(?::?00)?$");

    static {
        ALL.forEach(id -> BY_LOWER_CASE.put(id, id));
        List.of("Eastern Time (US & Canada)=America/New_York", "Eastern=America/New_York",
                "Central Time (US & Canada)=America/Chicago", "Central=America/Chicago",
                "Mountain Time (US & Canada)=America/Denver", "Mountain=America/Denver",
                "Pacific Time (US & Canada)=America/Los_Angeles", "Pacific=America/Los_Angeles", "Arizona=America/Phoenix",
                "Alaska=America/Anchorage", "Hawaii=Pacific/Honolulu", "Atlantic Time (Canada)=America/Halifax",
                "Brasilia=America/Sao_Paulo", "Buenos Aires=America/Argentina/Buenos_Aires",
                "Dublin, Edinburgh, Lisbon, London=Europe/London", "London=Europe/London", "GMT Standard=Europe/London",
                "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna=Europe/Berlin", "Mitteleuropäische Zeit=Europe/Berlin",
                "W. Europe=Europe/Berlin", "Western/Central Europe=Europe/Berlin", "Central European=Europe/Berlin",
                "Brussels, Copenhagen, Madrid, Paris=Europe/Paris", "Paris, Madrid=Europe/Paris",
                "Belgrade, Bratislava, Budapest, Ljubljana, Prague=Europe/Budapest",
                "Sarajevo, Skopje, Warsaw, Zagreb=Europe/Warsaw", "Athens, Bucharest=Europe/Bucharest",
                "Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius=Europe/Helsinki", "Moscow, St. Petersburg=Europe/Moscow",
                "Jerusalem=Asia/Jerusalem", "Cairo=Africa/Cairo", "Abu Dhabi, Muscat=Asia/Dubai",
                "Chennai, Kolkata, Mumbai, New Delhi=Asia/Kolkata", "Bangkok, Hanoi, Jakarta=Asia/Bangkok",
                "Beijing, Chongqing, Hong Kong, Urumqi=Asia/Shanghai", "北京，重庆，香港特别行政区，乌鲁木齐=Asia/Shanghai",
                "北京、重庆、香港特别行政区、乌鲁木齐=Asia/Shanghai", "Taipei=Asia/Taipei", "Seoul=Asia/Seoul",
                "Kuala Lumpur, Singapore=Asia/Singapore", "Osaka, Sapporo, Tokyo=Asia/Tokyo", "大阪、札幌、東京=Asia/Tokyo",
                "東京 (標準時)=Asia/Tokyo", "Canberra, Melbourne, Sydney=Australia/Sydney", "Auckland, Wellington=Pacific/Auckland",
                "Coordinated Universal Time=Etc/UTC", "tzone://Microsoft/Utc=Etc/UTC", "Z=Etc/UTC", "EST=America/Panama",
                "MST=America/Phoenix", "HST=Pacific/Honolulu", "EDT=America/New_York", "PDT=America/Los_Angeles",
                "CDT=America/Chicago", "MDT=America/Denver", "CEST=Europe/Berlin", "BST=Europe/London", "JST=Asia/Tokyo",
                "HKT=Asia/Hong_Kong").forEach(pair -> {
                    String[] parts = pair.split("=");
                    SHOWN.put(plain(parts[0]), parts[1]);
                });
    }

    private ZoneNames() {
    }

    /** @return the names of all zones of the platform, in order */
    static SortedSet<String> all() {
        return ALL;
    }

    /** Some clients put a path before the IANA name. */
    static Optional<ZoneId> iana(String name) {
        String exact = BY_LOWER_CASE.get(name);
        return Optional.ofNullable(exact).or(() -> name.indexOf('/') < 0 ? Optional.empty()
                : ALL.stream()
                        .filter(id -> name.regionMatches(true, name.length() - id.length() - 1, "/" + id, 0, id.length() + 1))
                        .max(Comparator.comparingInt(String::length)))
                .map(ZoneId::of);
    }

    /** @return the zone that programs mean by a name that is not of IANA */
    static Optional<ZoneId> usual(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        String windows = TimeZone.getIDForWindowsID(numbered.matches() ? numbered.group(1) : name, "001");
        String shown = SHOWN.get(plain(PREFIX.matcher(name).replaceFirst("")));
        return Optional.ofNullable(windows).or(() -> Optional.ofNullable(shown)).map(ZoneId::of)
                .or(() -> iana(name.replace('-', '/').replace(' ', '_'))).or(() -> offset(name));
    }

    private static Optional<ZoneId> offset(String name) {
        Matcher offset = OFFSET.matcher(name.toUpperCase(Locale.ROOT));
        if (!offset.matches()) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(offset.group(2));
        String id = hours == 0 ? "Etc/UTC" : "Etc/GMT" + (offset.group(1).equals("+") ? "-" : "+") + hours;
        return Optional.of(id).filter(ALL::contains).map(ZoneId::of);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
