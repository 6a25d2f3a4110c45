package org.calends.language;

import java.util.List;
import java.util.Locale;

/** The languages that are spoken here, in one place: a further one is a line here and its folder of bundles. */
public final class Languages {

    public static final Locale ENGLISH = Locale.forLanguageTag("en");
    public static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    /** The first is spoken to whoever wants none of them. */
    public static final List<Locale> ALL = List.of(ENGLISH, CHINESE);

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

    private static boolean isSpoken(Locale locale) {
        return ALL.stream().anyMatch(each -> each.getLanguage().equals(locale.getLanguage()));
    }
}
