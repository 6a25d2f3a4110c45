package org.calends.feed;

import java.util.Locale;

import org.calends.obligation.CalendarStyle.Type;
import org.calends.obligation.Detail;

/**
 * In which form a feed is given: what was asked for, as far as the asker may have it.
 *
 * @param type events or tasks
 * @param locale the language of the words around the obligations
 * @param detail how much of each obligation is told
 */
record FeedVariant(Form form, Type type, Locale locale, Detail detail) {

    boolean showsAll() {
        return detail == Detail.FULL;
    }

    /**
     * @return a name for the database; the same for every detail, since the date of the last change at one address must move on
     *         when its reader is approved, and when that is taken back
     */
    String name() {
        String name = type.name().toLowerCase(Locale.ROOT) + "-" + locale.toLanguageTag();
        return form == Form.ICS ? name : form.name().toLowerCase(Locale.ROOT) + "-" + name;
    }
}
