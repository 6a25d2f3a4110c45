package org.calends.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that are spoken here, in one place: a further one is a word in {@link #OFFERED} and its bundles. */
public final class Languages {

    /** As a pattern of what may be asked for. The first is spoken to whoever wants none of them. */
    public static final String OFFERED = "en|zh-CN|de";

    public static final List<Locale> ALL = Stream.of(OFFERED.split("\\|")).map(Locale::forLanguageTag).toList();

    public static final Locale ENGLISH = Locale.forLanguageTag("en");
    public static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    private Languages() {
    }

    /**
     * @param chosen the account's language tag, or null
     * @param accepted what the browser accepts, most wanted first
     */
    public static Locale choose(String chosen, List<Locale> accepted) {
        if (chosen != null) {
            return nearest(Locale.forLanguageTag(chosen));
        }
        return accepted.stream().filter(Languages::isSpoken).findFirst().map(Languages::nearest).orElse(ENGLISH);
    }

    /** @return the one of ours that is spoken there too, whatever the region; English when there is none */
    public static Locale nearest(Locale wanted) {
        return ALL.stream().filter(each -> each.getLanguage().equals(wanted.getLanguage())).findFirst().orElse(ENGLISH);
    }

    /** @return whether one of ours is spoken there, whatever the region */
    public static boolean isSpoken(Locale locale) {
        return ALL.stream().anyMatch(each -> each.getLanguage().equals(locale.getLanguage()));
    }

    /** @return whether it is the tag of one of ours; not for null */
    public static boolean isOffered(String tag) {
        return ALL.stream().anyMatch(each -> each.toLanguageTag().equals(tag));
    }

    /** @return what those who speak it call it */
    public static String nameOf(Locale locale) {
        return LocalizableMessage.of("input.language.name").in(locale);
    }
}
