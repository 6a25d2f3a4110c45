package org.calends.feed.format;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;
import org.calends.subscription.wish.Filter;
import org.calends.subscription.wish.Subscription;

/**
 * What a secret address shows: a person's subscription, or a team's feed.
 *
 * @param id of the subscription, or of the team's address
 * @param version rises with every change of the fields below
 * @param name null where the filter is to say what it is about
 * @param zone present even in an empty calendar
 * @param since when it was made
 * @param alarms whether alarms are wanted
 * @param forStranger whether only what strangers may see is shown, and only titles and dates of it
 * @param team whose deadlines alone it shows, or null for all that is not confidential
 * @param leadDays when alarms ring, or null for each obligation's own
 */
public record FeedTopic(UUID id, int version, String name, Filter filter, Locale locale, ZoneId zone, Instant since,
        boolean alarms,
        List<Integer> leadDays, boolean forStranger, UUID team) {

    public static FeedTopic of(Subscription subscription, boolean forStranger) {
        return new FeedTopic(subscription.id(), subscription.version(), null, subscription.filter(), subscription.locale(),
                subscription.zone(), subscription.createdAt(), subscription.alarms(), subscription.leadDays(),
                forStranger, subscription.team());
    }

    public Detail detail() {
        return forStranger ? Detail.DATES : Detail.FULL;
    }

    public List<Integer> alarmDays(Obligation obligation) {
        if (!alarms) {
            return List.of();
        }
        return leadDays == null ? obligation.leadDays() : leadDays;
    }
}
