package org.calends.feed.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.calends.feed.format.FeedSettings;
import org.calends.feed.format.FeedTopic;
import org.calends.feed.format.FeedVariant;
import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.calendar.CalendarZones;
import org.calends.obligation.change.RecurrenceService;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.WorkingHours;
import org.calends.workday.recurrence.Occurrence;
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
public class FeedText {

    private final RenderedEvents events;
    private final FeedSettings settings;
    private final RecurrenceService recurrenceService;
    private final WorkingHours hours;
    private final String baseUrl;

    FeedText(RenderedEvents events, FeedSettings settings, RecurrenceService recurrenceService, WorkingHours hours,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.events = events;
        this.settings = settings;
        this.recurrenceService = recurrenceService;
        this.hours = hours;
        this.baseUrl = baseUrl;
    }

    public byte[] of(FeedTopic topic, String secret, FeedVariant variant, List<Obligation> obligations) {
        FeedTexts words = FeedTexts.in(variant.locale());
        return switch (variant.form()) {
            case ICS -> calendar(topic, secret, variant, obligations);
            case JCAL -> JCal.of(calendar(topic, secret, variant, obligations));
            case ATOM -> new AtomAndJsonFeed(topic, words, variant, baseUrl, secret).atom(obligations);
            case JSON_FEED -> new AtomAndJsonFeed(topic, words, variant, baseUrl, secret).json(obligations);
        };
    }

    private byte[] calendar(FeedTopic topic, String secret, FeedVariant variant, List<Obligation> obligations) {
        CalendarZones zones = new CalendarZones();
        includeOwnZone(zones, topic);
        List<byte[]> components = new ArrayList<>(obligations.size());
        for (Obligation obligation : obligations) {
            CalendarStyle style = style(topic, obligation, variant);
            zones.include(obligation.due());
            components.add(events.of(obligation, style));
            for (Occurrence later : later(obligation, variant)) {
                zones.include(obligation.on(later, hours).due());
                components.add(events.of(obligation, later, hours, style));
            }
        }
        return CalendarText.file(head(topic, secret, variant.locale()), zones, components);
    }

    /** Only events: a task for a date that is not open yet could be ticked off before its time. */
    private List<Occurrence> later(Obligation obligation, FeedVariant variant) {
        boolean shown = variant.type() == Type.EVENT && obligation.isOpen() && obligation.series().nextId() == null
                && obligation.recurrence() != null && settings.occurrences() > 1;
        return shown ? recurrenceService.next(obligation, settings.occurrences() - 1) : List.of();
    }

    /** A calendar must hold a component (RFC 5545, 3.6): the subscriber's zone is there even when nothing is due. */
    private static void includeOwnZone(CalendarZones zones, FeedTopic topic) {
        ZoneId zone = topic.zone();
        int year = LocalDate.ofInstant(topic.since(), zone).getYear();
        zones.include(zone, year, year);
    }

    private CalendarStyle style(FeedTopic topic, Obligation obligation, FeedVariant variant) {
        return new CalendarStyle(variant.type(), variant.locale(), topic.alarmDays(obligation), baseUrl, variant.detail(),
                hours.zone(), true);
    }

    private List<Property> head(FeedTopic topic, String secret, Locale locale) {
        FeedTexts words = FeedTexts.in(locale);
        String name = words.name(topic);
        String description = words.description();
        return List.of(new Name(name), new XProperty("X-WR-CALNAME", name),
                new Description(description), new XProperty("X-WR-CALDESC", description),
                new Color(new ParameterList(), "firebrick"),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), settings.refresh()),
                new XProperty("X-PUBLISHED-TTL", settings.refresh().toString()),
                new Source(new ParameterList(List.of(Value.URI)), baseUrl + "/feeds/" + secret + ".ics"));
    }
}
