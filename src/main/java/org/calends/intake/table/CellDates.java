package org.calends.intake.table;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.calends.intake.row.DateOrder;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.value.TimeOfDayReader;

/** Moments as spreadsheets and other programs write them: a day, perhaps a time of day, perhaps an offset from UTC. */
final class CellDates {

    private static final int LONGEST = 80;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CLOCK = Pattern.compile("(?i)(?<day>.*?\\d.*?)"
            + "(?:T|,?\\s+(?:(?:at|um|à|a las)\\s+)?|(?<=[日号])\\s*)"
            + "(?<time>\\d{1,2}(?::\\d{2}){1,2}(?:[.,]\\d+)?(?:\\s*[ap]\\.?\\s?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?)"
            + "(?:\\s*Uhr)?\\s*(?<offset>Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5,6})(\\.\\d+)?");
    private static final List<DateTimeFormatter> TIMES = List.of(clock("H:mm"), clock("H:mm:ss"), clock("h:mm a"),
            clock("h:mm:ss a"), clock("h a"));
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String[] COLONS = { "(\\d{1,2})[时時点點](\\d{1,2})分?", "$1:$2", "(\\d{1,2})[时時点點]整?$", "$1:00",
            "(?:(?<= )|^)(\\d{1,2})h(\\d{2})$", "$1:$2", "上午 ?([\\d:]+)", " $1 AM", "下午 ?([\\d:]+)", " $1 PM", " +", " ", "^ ",
            "" };
    private static final Map<Pattern, String> HALVES = rules(COLONS);
    private static final Map<Pattern, String> CLOCKS = rules(Stream.concat(Stream.of(COLONS),
            Stream.of("(?i)(\\d)\\s*([ap])\\.?\\s?m\\.?$", "$1 $2m", "[.,]\\d+$", "")).toArray(String[]::new));
    private static final int SECONDS = 86_400;

    /** Day 0 of Excel's calendar, which counts a 29 February 1900 that there was not; right from 1 March 1900 on. */
    static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    /** Day 0 of workbooks that were begun on a Macintosh (ISO/IEC 29500-1, 18.17.4.1). */
    static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    private CellDates() {
    }

    static CellMoment read(String cell, DateOrder order) {
        return read(cell, order, FROM_1900);
    }

    /**
     * @param dayZero from which a mere number counts the days
     * @throws UnreadableCellException that says what to write instead
     */
    static CellMoment read(String cell, DateOrder order, LocalDate dayZero) {
        try {
            if (ISO.matcher(cell).matches()) {
                return CellMoment.day(LocalDate.parse(cell));
            }
            String text = plain(cell);
            Matcher serial = SERIAL.matcher(text);
            if (serial.matches()) {
                return serial(dayZero.plusDays(Long.parseLong(serial.group(1))), serial.group(2));
            }
            Matcher clock = CLOCK.matcher(text);
            return clock.matches()
                    ? DayText.read(clock.group("day"), order).at(time(clock.group("time")), offset(clock.group("offset")))
                    : DayText.read(text, order);
        } catch (DateTimeException noSuchDay) {
            throw wrong("input.date.not-existing");
        }
    }

    /** Wide digits and blanks as narrow ones, nothing that nobody sees, and Chinese and French times with a colon. */
    private static String plain(String cell) {
        String text = spaced(cell);
        if (text.length() > LONGEST) {
            throw wrong("input.date.too-long");
        }
        return rewritten(text, HALVES);
    }

    private static String spaced(String cell) {
        String visible = INVISIBLE.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    private static String rewritten(String text, Map<Pattern, String> rules) {
        String written = text;
        for (Map.Entry<Pattern, String> rule : rules.entrySet()) {
            written = rule.getKey().matcher(written).replaceAll(rule.getValue());
        }
        return written;
    }

    private static Map<Pattern, String> rules(String... patternsAndTexts) {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        for (int i = 0; i < patternsAndTexts.length; i += 2) {
            rules.put(Pattern.compile(patternsAndTexts[i]), patternsAndTexts[i + 1]);
        }
        return rules;
    }

    /** @param fraction of the day, from its decimal point on; null for none */
    private static CellMoment serial(LocalDate day, String fraction) {
        long seconds = fraction == null ? 0 : Math.round(Double.parseDouble("0" + fraction) * SECONDS);
        return CellMoment.day(day.plusDays(seconds / SECONDS)).at(LocalTime.ofSecondOfDay(seconds % SECONDS), null);
    }

    private static ZoneOffset offset(String said) {
        String digits = said == null ? null : said.toUpperCase(Locale.ROOT).replaceAll("UTC|GMT|Z", "");
        return digits == null ? null : digits.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(digits);
    }

    /** @throws UnreadableCellException that says what to write instead */
    static LocalTime time(String cell) {
        if (TimeOfDayReader.isEndOfDay(cell)) {
            return TimeOfDayReader.END_OF_DAY;
        }
        String text = rewritten(spaced(cell), CLOCKS);
        for (DateTimeFormatter time : TIMES) {
            try {
                return LocalTime.parse(text, time);
            } catch (DateTimeException other) {
                continue;
            }
        }
        throw wrong("input.time.malformed");
    }

    private static DateTimeFormatter clock(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static UnreadableCellException wrong(String code, Object... arguments) {
        return new UnreadableCellException(LocalizableMessage.of(code, arguments));
    }
}
