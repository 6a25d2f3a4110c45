package org.calends.feed.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.feed.format.FeedTopic;
import org.calends.input.HiddenCharacters;
import org.calends.language.MessageCatalogue;
import org.calends.subscription.wish.Filter;

/** What a feed says about itself in one language. */
final class FeedTexts {

    /** Outlook cuts a folder's name here (MS-OXCICAL, 2.1.3.1.1.1.5). */
    private static final int LONGEST_NAME = 255;

    private final MessageCatalogue words;

    private FeedTexts(MessageCatalogue words) {
        this.words = words;
    }

    static FeedTexts in(Locale locale) {
        return new FeedTexts(MessageCatalogue.in(locale));
    }

    /** Tells several feeds in one calendar program apart by what they are about. */
    String name(FeedTopic topic) {
        String about = topic.name() == null ? about(topic) : topic.name();
        String name = about.isEmpty() ? words.say("feed.name") : words.say("feed.name.about", about);
        return cut(HiddenCharacters.shown(name));
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** Somebody of the house may have narrowed it to names and tags that a stranger is not told. */
    private static String about(FeedTopic topic) {
        Filter filter = topic.filter();
        return Stream.of(filter.authorities(), filter.jurisdictions(), topic.forStranger() ? List.<String> of() : filter.tags(),
                topic.forStranger() ? List.<String> of() : filter.owners())
                .flatMap(List::stream).collect(Collectors.joining(", "));
    }

    String description() {
        return words.say("feed.description");
    }
}
