package org.calends.obligation.calendar;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.calends.ical.ContentLineWriter;
import org.calends.ical.ContentLines;
import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;

import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Obligations as iCalendar text (RFC 5545) in UTF-8, lines ended by CRLF and folded at 75 octets. A pure function of an
 * obligation's version and the style: no clock, no settings, so that it can be cached and compared byte by byte.
 */
public final class CalendarText {

    /** The media type of everything written here. */
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final ProdId PRODUCT = new ProdId("-//Calends//Calends//EN");
    private static final byte[] BEGINNING = ContentLines.fold("BEGIN:VCALENDAR\r\n");
    private static final byte[] END = ContentLines.fold("END:VCALENDAR\r\n");

    private CalendarText() {
    }

    /**
     * @return a complete calendar that holds this one obligation, as {@code GET /api/obligations/{id}.ics} and mails carry it
     */
    public static byte[] file(Obligation obligation, CalendarStyle style) {
        return file(obligation, style, List.of());
    }

    /** @param more properties of the obligation that follow the usual ones */
    public static byte[] file(Obligation obligation, CalendarStyle style, List<? extends Property> more) {
        CalendarZones zones = new CalendarZones();
        zones.include(obligation.due());
        return file(List.of(), zones, List.of(component(obligation, style, more)));
    }

    /**
     * @param properties what the calendar says about itself beside VERSION, PRODID and CALSCALE
     * @param zones the time zones that the components name
     * @param components the bytes of each, as {@link #component} makes them
     * @return a complete calendar
     */
    public static byte[] file(List<? extends Property> properties, CalendarZones zones, List<byte[]> components) {
        List<byte[]> parts = new ArrayList<>(components.size() + 2);
        parts.add(head(properties, zones));
        parts.addAll(components);
        parts.add(END);
        byte[] file = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, file, end, part.length);
            end += part.length;
        }
        return file;
    }

    /** @return everything before the first component, for those who write a calendar piece by piece */
    public static byte[] head(List<? extends Property> properties, CalendarZones zones) {
        List<Property> all = new ArrayList<>(List.of(ImmutableVersion.VERSION_2_0, PRODUCT, ImmutableCalScale.GREGORIAN));
        all.addAll(properties);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(BEGINNING);
        head.writeBytes(ContentLines.fold(new PropertyList(all).toString()));
        head.writeBytes(ContentLines.fold(zones.text()));
        return head.toByteArray();
    }

    /** @return the line that ends a calendar */
    public static byte[] end() {
        return END.clone();
    }

    /** @return unfolded content lines, each with CRLF, as they are to be sent */
    public static byte[] fold(String lines) {
        return ContentLines.fold(lines);
    }

    /** @return one {@code VEVENT} or {@code VTODO} */
    public static byte[] component(Obligation obligation, CalendarStyle style) {
        return component(obligation, style, List.of());
    }

    /** @param more properties that follow the usual ones */
    public static byte[] component(Obligation obligation, CalendarStyle style, List<? extends Property> more) {
        return CalendarEntry.of(obligation, style, more.stream().map(Property::toString).collect(Collectors.joining()));
    }

    private static String day(Obligation obligation) {
        return ContentLineWriter.day(obligation.cycle().occurrence());
    }

    /** @return the identifier that stays with an obligation for ever; events and tasks differ so that both fit one calendar */
    public static String uid(Obligation obligation, Type type) {
        return uid(name(obligation), type);
    }

    /** @return the identifier of the one that this obligation is a step towards or follows from; null when there is none */
    public static String uidBefore(Obligation obligation, Type type) {
        return obligation.dependsOnUid() == null ? null : uid(obligation.dependsOnUid(), type);
    }

    private static String uid(String name, Type type) {
        return name + (type == Type.TODO ? "-todo" : "") + "@calends";
    }

    /** @return what is common to the identifiers of its event and of its task */
    public static String name(Obligation obligation) {
        return obligation.series().isLater() ? obligation.seriesId() + "-" + day(obligation) : obligation.id().toString();
    }

    /** @return the one line that leads an obligation's entry in a calendar */
    public static String summary(Obligation obligation, Locale locale) {
        return CalendarTexts.in(locale).summary(obligation);
    }

    /**
     * @param page the address of the obligation's page
     * @return the words below it, a line each
     */
    public static String description(Obligation obligation, Locale locale, String page) {
        return CalendarTexts.in(locale).description(obligation, page, null);
    }

    /** @return of that, what {@link Detail#DATES} leaves */
    public static String outline(Obligation obligation, Locale locale) {
        return CalendarTexts.in(locale).outline(obligation);
    }

    /** @return text without the characters that no calendar and no feed can hold */
    public static String clean(String text) {
        return CalendarTexts.clean(text);
    }
}
