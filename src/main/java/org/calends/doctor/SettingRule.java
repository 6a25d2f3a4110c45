package org.calends.doctor;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** What must hold for a setting beyond its type, where the application would notice late or say it less plainly. */
record SettingRule(String name, Predicate<String> holds, String reason) {

    private static final String PERIOD = "not a period such as 30s, 5m or PT1H";

    static final List<SettingRule> ALL = List.of(
            new SettingRule("calends.base-url", SettingRule::isWebAddress,
                    "not an address that begins with https:// or http://"),
            new SettingRule("calends.zone", SettingRule::isZone, "not a time zone of the IANA list"),
            new SettingRule("calends.check.every", SettingRule::isPeriod, PERIOD),
            new SettingRule("calends.mail.every", SettingRule::isPeriod, PERIOD),
            new SettingRule("calends.bounce.every", SettingRule::isPeriod, PERIOD),
            new SettingRule("calends.alarm.every", SettingRule::isPeriod, PERIOD),
            new SettingRule("quarkus.http.port", SettingRule::isPort, "not a port between 0 and 65535"),
            new SettingRule("quarkus.mailer.port", SettingRule::isPort, "not a port between 0 and 65535"),
            new SettingRule("calends.bounce.port", SettingRule::isPort, "not a port between 0 and 65535"),
            new SettingRule("quarkus.datasource.jdbc.url",
                    url -> url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:"),
                    "neither an H2 address nor one of PostgreSQL"));

    boolean allows(String value) {
        return holds.test(value);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text.strip());
            return address.getHost() != null && List.of("http", "https").contains(String.valueOf(address.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** As the scheduler reads it: ISO 8601, or that without its beginning. */
    private static boolean isPeriod(String text) {
        try {
            return List.of("off", "disabled").contains(text)
                    || Duration.parse(Character.isDigit(text.charAt(0)) ? "PT" + text : text).toMillis() > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean isPort(String text) {
        try {
            int port = Integer.parseInt(text);
            return port >= 0 && port <= 65535;
        } catch (NumberFormatException malformed) {
            return false;
        }
    }
}
