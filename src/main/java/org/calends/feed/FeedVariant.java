package org.calends.feed;

import java.util.Locale;

import org.calends.obligation.CalendarStyle.Type;

/**
 * In which form a feed is asked for.
 *
 * @param type events or tasks
 * @param locale the language of the words around the obligations
 */
record FeedVariant(Form form, Type type, Locale locale) {

    /** @return a name for the database */
    String name() {
        String name = type.name().toLowerCase(Locale.ROOT) + "-" + locale.toLanguageTag();
        return form == Form.ICS ? name : form.name().toLowerCase(Locale.ROOT) + "-" + name;
    }
}
