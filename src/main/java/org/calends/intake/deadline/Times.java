package org.calends.intake.deadline;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** The time of day beside a date, and its zone: "11:45pm", "17:00 CET", "noon", "5 p.m. Eastern Time", 24时, 下午5时, 北京时间. */
public final class Times {

    /** A time and its IANA zone; either may be null. */
    public record Found(LocalTime time, String zone) {

        public static final Found NOTHING = new Found(null, null);
    }

    private static final Set<String> HOURS = Set.of("时", "点");
    private static final int REACH = 48;
    private static final int MOST_BEFORE = 14;
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("est", "America/New_York"),
            Map.entry("edt", "America/New_York"), Map.entry("et", "America/New_York"), Map.entry("eastern", "America/New_York"),
            Map.entry("cst", "America/Chicago"), Map.entry("cdt", "America/Chicago"), Map.entry("ct", "America/Chicago"),
            Map.entry("mst", "America/Denver"), Map.entry("mt", "America/Denver"), Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"), Map.entry("pt", "America/Los_Angeles"),
            Map.entry("pacific", "America/Los_Angeles"), Map.entry("gmt", "Etc/UTC"), Map.entry("utc", "Etc/UTC"),
            Map.entry("bst", "Europe/London"), Map.entry("uk", "Europe/London"), Map.entry("london", "Europe/London"),
            Map.entry("cet", "Europe/Brussels"), Map.entry("cest", "Europe/Brussels"), Map.entry("brussels", "Europe/Brussels"),
            Map.entry("paris", "Europe/Paris"), Map.entry("hkt", "Asia/Hong_Kong"), Map.entry("hong", "Asia/Hong_Kong"),
            Map.entry("aest", "Australia/Sydney"), Map.entry("aedt", "Australia/Sydney"),
            Map.entry("sydney", "Australia/Sydney"),
            Map.entry("sgt", "Asia/Singapore"), Map.entry("jst", "Asia/Tokyo"), Map.entry("beijing", "Asia/Shanghai"));

    private Times() {
    }

    public static Found of(DateContext dateContext) {
        int from = Math.max(dateContext.sentence().start(), dateContext.when().start() - REACH);
        int to = Math.min(dateContext.sentence().end(), dateContext.when().end() + REACH);
        Tokens before = new Tokens(dateContext.folded(), from, dateContext.when().start());
        Tokens after = new Tokens(dateContext.folded(), dateContext.when().end(), to);
        Found found = in(after, 0, Math.min(after.size(), 7));
        return found == Found.NOTHING ? in(before, startOfClause(before), before.size()) : found;
    }

    private static int startOfClause(Tokens before) {
        int from = Math.max(0, before.size() - MOST_BEFORE);
        for (int at = from; at < before.size(); at++) {
            from = before.is(at, ";") ? at + 1 : from;
        }
        return from;
    }

    private static Found in(Tokens tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            LocalTime time = at(tokens, at);
            if (time != null) {
                return new Found(time, zone(tokens, at));
            }
            if (tokens.is(at, ";") || tokens.is(at, ".") && !tokens.at(at).glued()) {
                return Found.NOTHING;
            }
        }
        return Found.NOTHING;
    }

    private static LocalTime at(Tokens tokens, int at) {
        Token token = tokens.at(at);
        if (token.is("midnight")) {
            return LocalTime.of(23, 59);
        }
        if (token.is("noon") || token.is("midday")) {
            return LocalTime.NOON;
        }
        boolean minutesOfAnother = tokens.is(at - 1, ":") && token.glued();
        if (!token.isNumber(0, 24) || token.length() > 2 || minutesOfAnother) {
            return null;
        }
        return HOURS.contains(tokens.at(at + 1).text()) ? han(tokens, at) : latin(tokens, at);
    }

    private static LocalTime latin(Tokens tokens, int at) {
        boolean minutes = (tokens.is(at + 1, ":") || tokens.is(at + 1, ".")) && tokens.at(at + 1).glued()
                && tokens.at(at + 2).glued() && tokens.at(at + 2).length() == 2 && tokens.at(at + 2).isNumber(0, 59);
        int next = minutes ? at + 3 : at + 1;
        int hour = tokens.at(at).number();
        boolean afternoon = tokens.is(next, "pm") || tokens.says(next, "p", ".", "m") || tokens.says(next, "p", "m");
        boolean morning = tokens.is(next, "am") || tokens.says(next, "a", ".", "m") || tokens.says(next, "a", "m");
        boolean noon = tokens.is(next, "noon");
        if (!minutes && !afternoon && !morning && !noon || minutes && tokens.is(at + 1, ".") && !afternoon && !morning) {
            return null;
        }
        int minute = minutes ? tokens.at(at + 2).number() : 0;
        int full = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        return clock(isHanAfternoon(tokens, at) && full < 12 ? full + 12 : full, minute);
    }

    private static LocalTime han(Tokens tokens, int at) {
        boolean minutes = tokens.at(at + 2).isNumber(0, 59) && tokens.is(at + 3, "分");
        int hour = tokens.at(at).number();
        return clock(isHanAfternoon(tokens, at) && hour < 12 ? hour + 12 : hour, minutes ? tokens.at(at + 2).number() : 0);
    }

    private static boolean isHanAfternoon(Tokens tokens, int at) {
        return tokens.says(at - 2, "下", "午") || tokens.says(at - 2, "晚", "上");
    }

    /** 24:00 is the last minute of the day. */
    private static LocalTime clock(int hour, int minute) {
        return hour >= 24 ? LocalTime.of(23, 59) : LocalTime.of(hour, minute);
    }

    private static String zone(Tokens tokens, int at) {
        for (int i = at - 5; i < at + 9; i++) {
            if (tokens.says(i, "北", "京", "时", "间")) {
                return "Asia/Shanghai";
            }
            String zone = i > at ? ZONES.get(tokens.at(i).text()) : null;
            if (zone != null && !(tokens.is(i, "et") && tokens.is(i + 1, "al"))) {
                return zone;
            }
        }
        return null;
    }
}
