package org.calends.caldav.collection;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.obligation.model.Obligation;
import org.calends.subscription.wish.Filter;
import org.calends.subscription.wish.Subscription;

/**
 * A calendar or a task list of one person: a subscription's obligations, or all of them. Never mixed (RFC 4791, 5.3.1 allows
 * it, but clients that see both show neither well).
 *
 * @param subscription null for all obligations
 * @param name the last part of its address
 * @param displayName what the person or we call it
 * @param color {@code #RRGGBB}
 * @param description what the person says of it, or null
 * @param order where the person's client shows it among the others, or null
 */
public record DavCollection(Subscription subscription, Type type, String name, String displayName, String color,
        String description, String order) {

    static final String ALL = "all";

    static String name(Subscription subscription, Type type) {
        return (subscription == null ? ALL : subscription.id().toString()) + (type == Type.EVENT ? "-events" : "-tasks");
    }

    public Filter filter() {
        return subscription == null ? Filter.ANY : subscription.filter();
    }

    /** @return a number that changes when other obligations may belong to it */
    public int version() {
        return subscription == null ? 0 : subscription.version();
    }

    public boolean isTasks() {
        return type == Type.TODO;
    }

    public String component() {
        return isTasks() ? "VTODO" : "VEVENT";
    }

    /** @param organisation the zone whose days alarms count */
    public CalendarStyle style(Obligation obligation, String baseUrl, ZoneId organisation) {
        List<Integer> alarmDays = subscription != null && subscription.alarms() ? subscription.leadDaysFor(obligation)
                : List.of();
        return new CalendarStyle(type, subscription == null ? Locale.ENGLISH : subscription.locale(), alarmDays, baseUrl)
                .in(organisation);
    }
}
