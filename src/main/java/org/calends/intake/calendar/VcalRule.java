package org.calends.intake.calendar;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recurrence rule of vCalendar 1.0 (2.1.3, the basic grammar) in the words of RFC 5545. */
final class VcalRule {

    private static final Map<String, String> FREQUENCIES = Map.of("D", "DAILY", "W", "WEEKLY", "MP", "MONTHLY", "MD", "MONTHLY",
            "YM", "YEARLY", "YD", "YEARLY");
    private static final Pattern FORM = Pattern.compile(
            "(D|W|MP|MD|YM|YD)(\\d{1,3})((?:\\s+(?!#|\\d{8})\\S+)*)(?:\\s+#(\\d{1,5}))?(?:\\s+(\\d{8}(?:T\\d{6}Z?)?))?");
    private static final Pattern POSITION = Pattern.compile("(\\d)([+-])");

    private VcalRule() {
    }

    /** @return the rule, or the words as they came, which are then refused by name; two dates where no number is said */
    static String inRfc5545(String value) {
        Matcher form = FORM.matcher(value.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return value;
        }
        String by = by(form.group(1), form.group(3).strip());
        String end = form.group(5) != null ? ";UNTIL=" + form.group(5)
                : form.group(4) == null ? ";COUNT=2" : form.group(4).matches("0+") ? "" : ";COUNT=" + form.group(4);
        return "FREQ=" + FREQUENCIES.get(form.group(1)) + ";INTERVAL=" + form.group(2) + by + end;
    }

    private static String by(String kind, String words) {
        if (words.isEmpty() || kind.equals("D")) {
            return "";
        }
        return switch (kind) {
            case "W" -> ";BYDAY=" + words.replaceAll("\\s+", ",");
            case "MP" -> ";BYDAY=" + positions(words);
            case "MD" -> ";BYMONTHDAY=" + numbers(words).replace("LD", "-1");
            case "YM" -> ";BYMONTH=" + numbers(words);
            default -> ";BYYEARDAY=" + numbers(words);
        };
    }

    /** "1+ MO TU 2- FR" is the first Monday and Tuesday and the last Friday but one. */
    private static String positions(String words) {
        StringBuilder days = new StringBuilder();
        String position = "";
        for (String word : words.split("\\s+")) {
            Matcher number = POSITION.matcher(word);
            if (number.matches()) {
                position = (number.group(2).equals("-") ? "-" : "") + number.group(1);
            } else {
                days.append(days.isEmpty() ? "" : ",").append(position).append(word);
            }
        }
        return days.toString();
    }

    private static String numbers(String words) {
        return Stream.of(words.split("\\s+"))
                .map(word -> word.replaceFirst("^(\\d+)\\+$", "$1").replaceFirst("^(\\d+)-$", "-$1"))
                .collect(Collectors.joining(","));
    }
}
