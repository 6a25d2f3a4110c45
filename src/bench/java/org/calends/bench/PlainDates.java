package org.calends.bench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.joestelmach.natty.DateGroup;
import com.joestelmach.natty.Parser;

/** Dates after the publication, each with its sentence: what one gets without reading what they are for. */
final class PlainDates {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
            "dec");
    private static final String MONTH = "(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(20\\d\\d)");
    private static final Pattern CHINESE = Pattern.compile("(20\\d\\d)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Pattern ISO = Pattern.compile("(20\\d\\d)-(\\d\\d)-(\\d\\d)");

    private PlainDates() {
    }

    static List<Found> everyFullDate(JsonNode labelled) {
        String text = labelled.path("text").asText();
        List<Found> found = new ArrayList<>();
        for (Pattern pattern : List.of(MONTH_FIRST, DAY_FIRST, CHINESE, ISO)) {
            Matcher date = pattern.matcher(text);
            while (date.find()) {
                add(found, date(pattern, date), date.start(), labelled);
            }
        }
        return found;
    }

    static List<Found> natty(JsonNode labelled) {
        String text = labelled.path("text").asText();
        Date published = Date.from(ReaderAccuracy.published(labelled).start().atTime(12, 0).toInstant(ZoneOffset.UTC));
        List<Found> found = new ArrayList<>();
        for (DateGroup group : new Parser(TimeZone.getTimeZone("UTC")).parse(text, published)) {
            if (group.isRecurring() || group.isDateInferred()) {
                continue;
            }
            for (Date date : group.getDates()) {
                add(found, date.toInstant().atZone(ZoneId.of("UTC")).toLocalDate(), group.getAbsolutePosition(), labelled);
            }
        }
        return found;
    }

    private static void add(List<Found> found, LocalDate date, int at, JsonNode labelled) {
        if (date != null && date.isAfter(ReaderAccuracy.published(labelled).start())) {
            found.add(Found.date(date, sentence(labelled.path("text").asText(), at)));
        }
    }

    private static LocalDate date(Pattern pattern, Matcher date) {
        try {
            if (pattern == MONTH_FIRST) {
                return LocalDate.of(number(date, 3), month(date.group(1)), number(date, 2));
            }
            return pattern == DAY_FIRST ? LocalDate.of(number(date, 3), month(date.group(2)), number(date, 1))
                    : LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static String sentence(String text, int at) {
        int start = at;
        int end = at;
        while (start > 0 && at - start < 380 && !isEnd(text, start - 1)) {
            start--;
        }
        while (end < text.length() && end - at < 380 && !isEnd(text, end)) {
            end++;
        }
        return text.substring(start, end).strip();
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || c == '。' || c == ';' || c == '；' || c == '.' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }
}
