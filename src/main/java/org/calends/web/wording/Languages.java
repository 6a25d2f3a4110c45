package org.calends.web.wording;

import java.util.List;
import java.util.Locale;

/** The languages that pages speak. */
public final class Languages {

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

    private static boolean isSpoken(Locale locale) {
        return locale.getLanguage().equals("en") || locale.getLanguage().equals("zh");
    }

    private static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }
}
