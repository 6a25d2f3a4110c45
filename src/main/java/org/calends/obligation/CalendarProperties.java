package org.calends.obligation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.calends.obligation.CalendarStyle.Type;

import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attach;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.PercentComplete;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** The properties of one obligation's event or task, always in the same order. */
final class CalendarProperties {

    /** All-day alarms count from midnight; people read them in the morning. */
    private static final Duration MORNING = Duration.ofHours(9);
    private static final Duration ON_THE_DAY = Duration.ofHours(-2);

    private final Obligation obligation;
    private final CalendarStyle style;
    private final CalendarWords words;

    CalendarProperties(Obligation obligation, CalendarStyle style) {
        this.obligation = obligation;
        this.style = style;
        this.words = CalendarWords.in(style.locale());
    }

    List<Property> all() {
        List<Property> all = new ArrayList<>(20);
        all.add(new Uid(CalendarText.uid(obligation, style.type())));
        stamps(all);
        if (style.type() == Type.EVENT) {
            event(all);
        } else {
            task(all);
        }
        all.add(new Summary(words.summary(obligation)));
        all.add(new Description(words.description(obligation, page())));
        all.add(new Categories(new TextList(categories())));
        all.add(new Url(URI.create(page())));
        source(all);
        return all;
    }

    /** From stored data, never from the clock: a calendar takes every other stamp for a change. */
    private void stamps(List<Property> all) {
        Instant changed = obligation.updatedAt().truncatedTo(ChronoUnit.SECONDS);
        all.add(new DtStamp(changed));
        all.add(new Created(obligation.createdAt().truncatedTo(ChronoUnit.SECONDS)));
        all.add(new LastModified(changed));
        all.add(new Sequence(obligation.sequence()));
    }

    /** A deadline with a time of day is an instant: RFC 5545, 3.6.1 gives an event without end that meaning. */
    private void event(List<Property> all) {
        all.add(new DtStart<>(zone(), when()));
        if (obligation.due().time() == null) {
            all.add(new DtEnd<>(obligation.due().date().plusDays(1)));
        }
        all.add(isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        all.add(ImmutableTransp.TRANSPARENT);
        all.add(new XProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE"));
    }

    private void task(List<Property> all) {
        all.add(new Due<>(zone(), when()));
        if (obligation.status() == Status.DONE) {
            all.add(ImmutableStatus.VTODO_COMPLETED);
            all.add(new Completed(obligation.closedAt().truncatedTo(ChronoUnit.SECONDS)));
            all.add(new PercentComplete(100));
        } else {
            all.add(isCancelled() ? ImmutableStatus.VTODO_CANCELLED : ImmutableStatus.VTODO_NEEDS_ACTION);
            all.add(new PercentComplete(0));
        }
    }

    private boolean isCancelled() {
        return obligation.status() == Status.WITHDRAWN || obligation.status() == Status.WAIVED;
    }

    /**
     * A time of day is written as it stands, beside the name of its zone: handed a moment with a zone, ical4j would convert it
     * by a zone table of its own, which is not always the platform's.
     */
    private Temporal when() {
        DueDate due = obligation.due();
        if (due.time() == null) {
            return due.date();
        }
        return (isInNamedZone() ? due.date().atTime(due.time()) : due.moment()).with(ChronoField.NANO_OF_SECOND, 0);
    }

    private ParameterList zone() {
        return isInNamedZone() ? new ParameterList(List.of(new TzId(obligation.due().zone()))) : new ParameterList();
    }

    private boolean isInNamedZone() {
        DueDate due = obligation.due();
        return due.time() != null && !CalendarZones.isUtc(ZoneId.of(due.zone()));
    }

    private String[] categories() {
        Stream<String> own = Stream.of(words.kind(obligation.kind()), obligation.authority(), obligation.jurisdiction());
        return Stream.concat(own, obligation.tags().stream()).filter(Objects::nonNull).map(CalendarWords::clean)
                .filter(category -> !category.isEmpty()).distinct().toArray(String[]::new);
    }

    private String page() {
        return style.baseUrl() + "/obligations/" + obligation.id();
    }

    private void source(List<Property> all) {
        if (obligation.source() == null || obligation.source().url() == null) {
            return;
        }
        try {
            all.add(new Attach(URI.create(ascii(obligation.source().url()))));
        } catch (IllegalArgumentException notAnAddress) {
            // Browsers take addresses that RFC 3986 forbids; the description shows this one as it was written.
        }
    }

    private static String ascii(String url) {
        StringBuilder ascii = new StringBuilder();
        for (byte octet : url.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0;
            ascii.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xFF));
        }
        return ascii.toString();
    }

    List<VAlarm> alarms() {
        return obligation.isOpen() ? style.alarmDays().stream().map(this::alarm).toList() : List.of();
    }

    private VAlarm alarm(int days) {
        String uid = UUID.nameUUIDFromBytes((obligation.id() + " " + days).getBytes(StandardCharsets.UTF_8)).toString();
        Related edge = style.type() == Type.EVENT ? Related.START : Related.END;
        return new VAlarm(new PropertyList(List.of(new Uid(uid), ImmutableAction.DISPLAY,
                new Trigger(new ParameterList(List.of(edge)), ahead(days)),
                new Description(words.summary(obligation)))));
    }

    /** Counted from the last safe day, as reminders are, but written from the stated date. */
    private Duration ahead(int days) {
        LocalDate stated = obligation.due().date();
        Duration back = Duration.ofDays(-days - ChronoUnit.DAYS.between(obligation.lastSafeDay(), stated));
        if (obligation.due().time() == null) {
            return back.plus(MORNING);
        }
        return back.isZero() ? ON_THE_DAY : back;
    }
}
