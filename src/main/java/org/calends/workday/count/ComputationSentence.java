package org.calends.workday.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.calends.language.MessageCatalogue;
import org.calends.language.WrittenDates;
import org.calends.workday.jurisdiction.HolidayNames;

/** A computation told in one language. */
final class ComputationSentence {

    private final Computation count;
    private final Period period;
    private final Locale locale;
    private final MessageCatalogue words;
    private final WrittenDates dates;

    private ComputationSentence(Computation count, Locale locale) {
        this.count = count;
        this.period = count.period();
        this.locale = locale;
        this.words = MessageCatalogue.in(locale);
        this.dates = new WrittenDates(locale);
    }

    static String of(Computation count, Locale locale) {
        ComputationSentence sentence = new ComputationSentence(count, locale);
        List<String> parts = new ArrayList<>(List.of(sentence.counting()));
        if (!count.lastDay().equals(count.dueDate())) {
            parts.add(sentence.rolling());
        }
        parts.add(sentence.words.say("computation.source", Rule.source(sentence.period.rule()).in(locale)));
        if (count.provisional()) {
            parts.add(sentence.words.say("computation.provisional"));
        }
        return String.join(sentence.words.say("text.between-sentences"), parts);
    }

    private String counting() {
        String skipping = count.skipped().isEmpty() ? "" : words.say("computation.skipping", days(count.skipped()));
        String makeUp = count.makeUpDays().isEmpty() ? "" : words.say("computation.make-up-days", days(count.makeUpDays()));
        return words.say("computation.counted", amount(), period.direction(), dates.plain(period.from()),
                dates.plain(count.countedFrom()), skipping, makeUp, dates.full(count.lastDay()), count.endsWithItsMonth());
    }

    private String amount() {
        return words.say("computation.amount", String.valueOf(period.amount()), period.clear(), period.unit(), period.amount(),
                period.calendar() == null ? "none" : period.calendar());
    }

    private String rolling() {
        String end = dates.full(count.dueDate());
        return count.rolledOver().isEmpty() ? words.say("computation.rolled.two-working-days", end)
                : words.say("computation.rolled." + (count.dueDate().isAfter(count.lastDay()) ? "later" : "earlier"),
                        days(count.rolledOver()), end);
    }

    private String days(List<Day> days) {
        String named = NamedRun.of(days).stream().map(this::run)
                .collect(Collectors.joining(words.say("computation.between-days")));
        long weekend = NamedRun.ordinaryWeekendDays(days);
        String ordinary = weekend == 0 ? "" : words.say("computation.weekend-days", String.valueOf(weekend), weekend);
        return named.isEmpty() || ordinary.isEmpty() ? named + ordinary
                : words.say("computation.days-and-weekend", named, ordinary);
    }

    private String run(NamedRun run) {
        String name = HolidayNames.in(locale, run.name());
        return run.first().equals(run.last()) ? words.say("computation.day", dates.plain(run.first()), name)
                : words.say("computation.days", dates.plain(run.first()), dates.plain(run.last()), name);
    }
}
