package org.calends.obligation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.input.AllowedCharacters;
import org.calends.language.Languages;
import org.calends.language.MessageCatalogue;
import org.calends.obligation.model.Completion;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Detail;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Kind;

/** What a calendar says about an obligation in one language. Dates are ISO 8601, which nobody reads the wrong way round. */
final class CalendarTexts {

    private static final int LONGEST = 2_000;
    private static final Pattern BREAK = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
    private static final Map<Locale, CalendarTexts> ALL = Languages.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), CalendarTexts::new));

    private final MessageCatalogue words;
    private final Map<DayOfWeek, String> days;

    private CalendarTexts(Locale locale) {
        this.words = MessageCatalogue.in(locale);
        this.days = Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), day -> day.getDisplayName(TextStyle.FULL, locale)));
    }

    static CalendarTexts in(Locale locale) {
        return ALL.get(Languages.nearest(locale));
    }

    String kind(Kind kind) {
        return say("kind." + kind);
    }

    /** The title, led by what makes the day dangerous: that it is too late, or that the matter is closed. */
    String summary(Obligation obligation) {
        return say("summary." + obligation.status(), plainSummary(obligation));
    }

    /** The same without whether it is closed: task lists show by themselves what is done. */
    String plainSummary(Obligation obligation) {
        DueDate due = obligation.due();
        return say("summary." + due.bound(), stated(due), obligation.lastSafeDay(), clean(obligation.title()));
    }

    /** @param organisation where days are counted, or null to leave out how late it was */
    String description(Obligation obligation, String page, ZoneId organisation) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(due(obligation));
        line(lines, "closed." + (obligation.isCompletedLate() ? "LATE" : obligation.status()),
                closing(obligation, organisation));
        matter(lines, obligation);
        line(lines, "jurisdiction", obligation.jurisdiction());
        line(lines, "owner", obligation.owner());
        line(lines, "deputy", obligation.deputy());
        line(lines, "description", obligation.description());
        if (obligation.source() != null) {
            line(lines, "quote", obligation.source().quote());
            line(lines, "source", obligation.source().url());
        }
        line(lines, "page", page);
        return lines.toString();
    }

    /** Of that, what {@link Detail#DATES} leaves. */
    String outline(Obligation obligation) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(due(obligation));
        matter(lines, obligation);
        return lines.toString();
    }

    private String due(Obligation obligation) {
        DueDate due = obligation.due();
        LocalDate safe = obligation.lastSafeDay();
        return say("due." + key(due), weekday(stated(due), due.date()), weekday(safe, safe));
    }

    /** Before a time of day, the day itself may be in time. */
    private static String key(DueDate due) {
        return due.bound() + (due.bound() == Bound.BEFORE && due.time() != null ? ".time" : "");
    }

    private void matter(StringJoiner lines, Obligation obligation) {
        line(lines, "kind", kind(obligation.kind()));
        line(lines, "authority", obligation.authority());
    }

    private String closing(Obligation obligation, ZoneId organisation) {
        Completion how = obligation.closing().completion();
        if (how == null) {
            return obligation.closing().reason();
        }
        String when = how.completedOn() + ", " + how.completedBy();
        OptionalLong late = organisation == null ? OptionalLong.empty() : obligation.daysLate(organisation);
        return late.orElse(0) == 0 ? when : say("late." + (late.getAsLong() == 1 ? "one" : "many"), when, late.getAsLong());
    }

    private static String stated(DueDate due) {
        return due.time() == null ? due.date().toString() : due.date() + " " + due.time() + " " + due.zone();
    }

    private String weekday(Object date, LocalDate day) {
        return say("weekday", date, days.get(day.getDayOfWeek()));
    }

    private void line(StringJoiner lines, String label, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(say(label, shortened(clean(text))));
        }
    }

    private String say(String key, Object... values) {
        return words.say("calendar." + key, values);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Leaves nothing that could end a content line or that iCalendar forbids in text (RFC 5545, 3.3.11). */
    static String clean(String text) {
        return AllowedCharacters.isPrintable(text) ? text.strip() : scrubbed(text);
    }

    private static String scrubbed(String text) {
        return BREAK.matcher(text).replaceAll("\n").codePoints()
                .filter(character -> character != '\r' && AllowedCharacters.isPrintableOrBreak(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }
}
