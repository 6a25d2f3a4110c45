package org.calends.workday.count;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.calends.language.Languages;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a date was found, so that a reader can follow it with a calendar in hand.
 *
 * @param period what was counted, with everything filled in that was left open; computing it again gives this computation,
 *        unless the calendar has changed since
 * @param dueDate the answer
 * @param countedFrom the first day that counts: the day after the trigger, or before it
 * @param lastDay where the count ended, before any rolling
 * @param skipped days passed over because only working days counted, in order of date
 * @param makeUpDays Saturdays and Sundays that did count as working days, in order of date
 * @param rolledOver the days off at the end over which the date moved, in order of date
 * @param provisional true when a year is involved whose days nobody has announced yet: to be computed again then
 * @param source the law, or the period's own words
 * @param explanation all of this as a sentence
 */
public record Computation(Period period, LocalDate dueDate, LocalDate countedFrom, LocalDate lastDay, List<Day> skipped,
        List<Day> makeUpDays, List<Day> rolledOver, boolean provisional, String source, Explanation explanation) {

    Computation explained() {
        return new Computation(period, dueDate, countedFrom, lastDay, skipped, makeUpDays, rolledOver, provisional, source,
                Explanation.of(this));
    }

    /** Whether the month in which the period ends is too short to have the trigger's day. */
    boolean endsWithItsMonth() {
        boolean byMonths = period.unit() == Unit.MONTHS || period.unit() == Unit.YEARS;
        return byMonths && !period.clear() && lastDay.getDayOfMonth() < period.from().getDayOfMonth();
    }

    /**
     * The same sentence in every language.
     *
     * @param sentences by the language's two letters, as {@code en}
     */
    @Schema(type = SchemaType.OBJECT, properties = { @SchemaProperty(name = "en", type = SchemaType.STRING),
            @SchemaProperty(name = "zh", type = SchemaType.STRING) }, additionalProperties = String.class)
    public record Explanation(@JsonValue Map<String, String> sentences) {

        static Explanation of(Computation count) {
            Map<String, String> sentences = new LinkedHashMap<>();
            Languages.ALL
                    .forEach(locale -> sentences.put(locale.getLanguage(), ComputationSentence.of(count, locale)));
            return new Explanation(Collections.unmodifiableMap(sentences));
        }

        /** @return the sentence in the nearest language that is spoken here */
        public String in(Locale locale) {
            return sentences.get(Languages.nearest(locale).getLanguage());
        }
    }
}
