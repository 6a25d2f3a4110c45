package org.calends.caldav.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.namespace.QName;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.calends.caldav.collection.CollectionDisplayProperties;
import org.calends.caldav.collection.DavCollections;
import org.calends.caldav.own.PersonalCalendar;
import org.calends.caldav.own.PersonalCalendars;
import org.calends.caldav.own.PersonalEntry;
import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPath;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Xml;
import org.w3c.dom.Element;

/** Making, reading and writing calendars of one's own, as HTTP sees it. */
@Singleton
class PersonalRequests {

    private static final QName COMPONENTS = DavNames.caldav("supported-calendar-component-set");

    private final PersonalCalendars calendars;
    private final DavCollections looks;
    private final DavProperties properties;

    PersonalRequests(PersonalCalendars calendars, DavCollections looks, DavProperties properties) {
        this.calendars = calendars;
        this.looks = looks;
        this.properties = properties;
    }

    /** @return the calendar of one's own that this is, or in which it lies */
    Optional<PersonalCalendar> at(DavPath place) {
        boolean inOne = place.kind() == DavPath.Kind.COLLECTION || place.kind() == DavPath.Kind.OBJECT;
        return inOne ? calendars.find(place.user(), place.collection()) : Optional.empty();
    }

    List<PersonalCalendar> of(String user) {
        return calendars.of(user);
    }

    List<PersonalEntry> entries(PersonalCalendar calendar) {
        return calendars.entries(calendar);
    }

    Map<QName, String> describe(PersonalCalendar calendar, String user) {
        return properties.personal(calendar, looks.look(user, calendar.key()), user);
    }

    Map<QName, String> describe(PersonalEntry entry) {
        return properties.personal(entry);
    }

    /** @param root what is to be made, or none for one that holds anything */
    Response make(DavPath place, Optional<Element> root, boolean plain) {
        String user = place.user();
        if (place.kind() != DavPath.Kind.COLLECTION) {
            throw new DavPreconditionException(403, DavNames.caldav("calendar-collection-location-ok"),
                    "caldav.calendar.elsewhere");
        }
        if (at(place).isPresent() || looks.find(user, place.collection()).isPresent()) {
            throw new DavPreconditionException(405, DavNames.dav("resource-must-be-null"), "caldav.calendar.exists");
        }
        List<Element> said = root.stream().flatMap(element -> Xml.children(element, DavNames.dav("set")).stream())
                .flatMap(set -> Xml.children(set, DavNames.dav("prop")).stream()).toList();
        if (plain && said.stream().noneMatch(PersonalRequests::isCalendar)) {
            throw new DavPreconditionException(403, DavNames.dav("valid-resourcetype"), "caldav.collection.no-calendar");
        }
        List<String> components = said.stream().flatMap(prop -> Xml.children(prop, COMPONENTS).stream())
                .flatMap(set -> Xml.children(set, DavNames.caldav("comp")).stream()).map(comp -> comp.getAttribute("name"))
                .toList();
        PersonalCalendar made = calendars.make(user, place.collection(), components);
        root.ifPresent(element -> CollectionDisplayProperties.of(element)
                .applyKnown(change -> looks.dress(user, made.key(), change)));
        return Response.status(Response.Status.CREATED).build();
    }

    private static boolean isCalendar(Element prop) {
        return Xml.child(prop, DavNames.dav("resourcetype")).flatMap(type -> Xml.child(type, DavNames.caldav("calendar")))
                .isPresent();
    }

    Response get(PersonalCalendar calendar, DavPath place, String ifNoneMatch) {
        PersonalEntry entry = entry(calendar, place);
        return ObjectRequests.answer(entry.octets(), entry.etag(), ifNoneMatch);
    }

    PersonalEntry entry(PersonalCalendar calendar, DavPath place) {
        return calendars.entry(calendar, place.object()).orElseThrow(NotFoundException::new);
    }

    /** With an ETag: what is kept is what was sent. */
    Response put(PersonalCalendar calendar, DavPath place, Conditions conditions, byte[] body) {
        Optional<PersonalEntry> present = calendars.entry(calendar, place.object());
        conditions.check(present.map(PersonalEntry::etag));
        ObjectRequests.checkSize(body);
        PersonalEntry kept = calendars.put(calendar, place, body);
        return Response.status(present.isPresent() ? Response.Status.NO_CONTENT : Response.Status.CREATED)
                .header(HttpHeaders.ETAG, kept.etag()).build();
    }

    Response delete(PersonalCalendar calendar, DavPath place, Conditions conditions) {
        if (place.kind() == DavPath.Kind.COLLECTION) {
            calendars.remove(calendar);
        } else {
            conditions.check(Optional.of(entry(calendar, place).etag()));
            calendars.delete(calendar, place.object());
        }
        return Response.noContent().build();
    }
}
