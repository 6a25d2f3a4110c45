package org.calends.feed;

import org.calends.obligation.Series;
import org.calends.workday.Occurrence;
import org.calends.obligation.CalendarStyle.Type;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.calends.obligation.CalendarStyle;
import org.calends.obligation.CalendarText;
import org.calends.obligation.CalendarZones;
import org.calends.obligation.Obligation;
import org.calends.subscription.Filter;
import org.calends.subscription.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.XProperty;

/** Puts a subscription's calendar together from rendered events; says about itself what RFC 7986 asks for. */
@Singleton
class FeedText {

    /** Outlook cuts a folder's name here (MS-OXCICAL, 2.1.3.1.1.1.5). */
    private static final int LONGEST_NAME = 255;

    private final RenderedEvents events;
    private final FeedSettings settings;
    private final Series series;
    private final String baseUrl;

    FeedText(RenderedEvents events, FeedSettings settings, Series series, @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.events = events;
        this.settings = settings;
        this.series = series;
        this.baseUrl = baseUrl;
    }

    byte[] of(Subscription subscription, String secret, FeedVariant variant, List<Obligation> obligations) {
        CalendarZones zones = new CalendarZones();
        includeOwnZone(zones, subscription);
        List<byte[]> components = new ArrayList<>(obligations.size());
        for (Obligation obligation : obligations) {
            CalendarStyle style = style(subscription, obligation, variant);
            zones.include(obligation.due());
            components.add(events.of(obligation, style));
            for (Occurrence later : later(obligation, variant)) {
                zones.include(obligation.on(later).due());
                components.add(events.of(obligation, later, style));
            }
        }
        return CalendarText.file(head(subscription, secret, variant.locale()), zones, components);
    }

    /** Only events: a task for a date that is not open yet could be ticked off before its time. */
    private List<Occurrence> later(Obligation obligation, FeedVariant variant) {
        boolean shown = variant.type() == Type.EVENT && obligation.isOpen() && obligation.nextId() == null
                && obligation.recurrence() != null && settings.occurrences() > 1;
        return shown ? series.next(obligation, settings.occurrences() - 1) : List.of();
    }

    /** A calendar must hold a component (RFC 5545, 3.6): the subscriber's zone is there even when nothing is due. */
    private static void includeOwnZone(CalendarZones zones, Subscription subscription) {
        ZoneId zone = subscription.zone();
        int year = LocalDate.ofInstant(subscription.createdAt(), zone).getYear();
        zones.include(zone, year, year);
    }

    private CalendarStyle style(Subscription subscription, Obligation obligation, FeedVariant variant) {
        List<Integer> alarmDays = subscription.alarms() ? subscription.leadDaysFor(obligation) : List.of();
        return new CalendarStyle(variant.type(), variant.locale(), alarmDays, baseUrl);
    }

    private List<Property> head(Subscription subscription, String secret, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("org.calends.feed.feed", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String name = name(words, subscription.filter());
        String description = words.getString("description");
        return List.of(new Name(name), new XProperty("X-WR-CALNAME", name),
                new Description(description), new XProperty("X-WR-CALDESC", description),
                new Color(new ParameterList(), "firebrick"),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), settings.refresh()),
                new XProperty("X-PUBLISHED-TTL", settings.refresh().toString()),
                new Source(new ParameterList(List.of(Value.URI)), baseUrl + "/feeds/" + secret + ".ics"));
    }

    /** Tells several feeds in one calendar program apart by what they are about. */
    private static String name(ResourceBundle words, Filter filter) {
        String about = Stream.of(filter.authorities(), filter.jurisdictions(), filter.tags(), filter.owners())
                .flatMap(List::stream).collect(Collectors.joining(", "));
        String name = about.isEmpty() ? words.getString("name") : words.getString("name.about").formatted(about);
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

}
