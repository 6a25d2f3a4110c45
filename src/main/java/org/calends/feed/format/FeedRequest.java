package org.calends.feed.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.calends.language.Languages;
import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.obligation.value.Detail;

/**
 * What a calendar program asks for.
 *
 * @param type as written in the address, or null
 * @param language {@code en}, {@code zh}, or null for the subscriber's own: a calendar program cannot be told that it is wrong
 */
public record FeedRequest(String secret, FeedFormat form, String type, String language) {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @return empty when no feed can have this address */
    public static Optional<FeedRequest> of(String fileName, String type, String language) {
        return FeedFormat.of(fileName).flatMap(feedFormat -> of(fileName, feedFormat, type, language));
    }

    private static Optional<FeedRequest> of(String fileName, FeedFormat feedFormat, String type, String language) {
        String secret = fileName.substring(0, fileName.length() - feedFormat.suffix().length());
        return SECRET.matcher(secret).matches() ? Optional.of(new FeedRequest(secret, feedFormat, type, known(language)))
                : Optional.empty();
    }

    private static String known(String language) {
        Locale wanted = Locale.forLanguageTag(language == null ? "" : language);
        return Languages.isSpoken(wanted) ? wanted.getLanguage() : null;
    }

    /**
     * @param own the subscriber's language
     * @param detail how much the subscriber may be told
     * @throws org.calends.input.InvalidInputException for a type that does not exist
     */
    public FeedVariant variant(Locale own, Detail detail) {
        Locale locale = language == null ? own : Languages.nearest(Locale.forLanguageTag(language));
        return new FeedVariant(form, Type.asked(type), locale, detail);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Asked[" + form + "]";
    }
}
