package org.calends.workday.jurisdiction;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.calends.language.MessageCatalogue;

/** What holidays are called in a language, where we know it. */
public final class HolidayNames {

    private static final String SUBSTITUTE = " (substitute day)";

    private HolidayNames() {
    }

    /**
     * @param name as calendars have it, in English
     * @return the name in that language, or the name as it is
     */
    public static String in(Locale locale, String name) {
        MessageCatalogue words = MessageCatalogue.in(locale);
        if (name.contains(SpecialDay.JOINED)) {
            return Arrays.stream(name.split(SpecialDay.JOINED)).map(each -> in(locale, each)).distinct()
                    .collect(Collectors.joining(words.say("holiday.joined")));
        }
        if (name.endsWith(SUBSTITUTE)) {
            return words.say("holiday.substitute", in(locale, name.substring(0, name.length() - SUBSTITUTE.length())));
        }
        return words.has(code(name)) ? words.say(code(name)) : name;
    }

    private static String code(String name) {
        return "holiday." + name.replace(' ', '_');
    }
}
