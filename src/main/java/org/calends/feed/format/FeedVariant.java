package org.calends.feed.format;

import java.util.Locale;

import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.obligation.value.Detail;

/**
 * In which form a feed is given: what was asked for, as far as the asker may have it.
 *
 * @param type events or tasks
 * @param locale the language of the words around the obligations
 * @param detail how much of each obligation is told
 */
public record FeedVariant(FeedFormat form, Type type, Locale locale, Detail detail) {

    public boolean showsAll() {
        return detail == Detail.FULL;
    }

    /**
     * @return a name for the database; the same for every detail, since the date of the last change at one address must move on
     *         when its reader is approved, and when that is taken back
     */
    public String name() {
        String name = type.name().toLowerCase(Locale.ROOT) + "-" + locale.toLanguageTag();
        return form == FeedFormat.ICS ? name : form.name().toLowerCase(Locale.ROOT) + "-" + name;
    }
}
