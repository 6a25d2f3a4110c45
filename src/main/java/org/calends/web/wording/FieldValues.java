package org.calends.web.wording;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.workday.count.Roll;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The API's names for what a field holds, in the words of who reads them. */
public final class FieldValues {

    private FieldValues() {
    }

    /** @return what people call it; a value that has no other name stays as it is */
    public static String in(Locale locale, String field, String value) {
        WordMessages words = MessageBundles.get(WordMessages.class, Localized.Literal.of(locale.toLanguageTag()));
        EntryMessages entries = MessageBundles.get(EntryMessages.class, Localized.Literal.of(locale.toLanguageTag()));
        return switch (field) {
            case "kind" -> named(Kind.values(), value, words::kind);
            case "bound" -> named(Bound.values(), value, words::bound);
            case "recurrenceRoll" -> named(Roll.values(), value, words::roll);
            case "recurrence" -> entries.every(value);
            default -> value;
        };
    }

    private static <E extends Enum<E>> String named(E[] known, String value, Function<E, String> words) {
        return Stream.of(known).filter(each -> each.name().equals(value)).findFirst().map(words).orElse(value);
    }
}
