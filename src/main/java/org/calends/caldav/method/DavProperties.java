package org.calends.caldav.method;

import static org.calends.caldav.xml.DavNames.caldav;
import static org.calends.caldav.xml.DavNames.dav;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.namespace.QName;

import jakarta.inject.Singleton;

import org.calends.caldav.collection.DavCollection;
import org.calends.caldav.collection.StoredDisplayProperties;
import org.calends.caldav.collection.SyncToken;
import org.calends.caldav.object.DavObject;
import org.calends.caldav.own.PersonalCalendar;
import org.calends.caldav.own.PersonalEntry;
import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPath;
import org.calends.caldav.xml.Xml;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.calendar.CalendarZones;

/** What each resource says about itself, as XML. */
@Singleton
class DavProperties {

    static final int LARGEST_OBJECT = 102_400;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String COLLECTION = "<D:collection/>";
    private static final String[] WRITABLE = { "read", "read-current-user-privilege-set", "write", "write-content", "bind",
            "unbind", "write-properties" };
    private static final QName RESOURCETYPE = dav("resourcetype");

    private final Clock clock;

    DavProperties(Clock clock) {
        this.clock = clock;
    }

    Map<QName, String> root(String user) {
        Map<QName, String> properties = shared(user);
        properties.put(RESOURCETYPE, COLLECTION);
        properties.put(DavNames.DISPLAYNAME, "Calends");
        return properties;
    }

    /** What all principals, or all calendars, stand below. */
    Map<QName, String> parent(String user, String name) {
        Map<QName, String> properties = root(user);
        properties.put(DavNames.DISPLAYNAME, name);
        return properties;
    }

    Map<QName, String> principal(String user, String email) {
        Map<QName, String> properties = shared(user);
        String self = href(DavPath.principal(user).href());
        properties.put(RESOURCETYPE, COLLECTION + "<D:principal/>");
        properties.put(DavNames.DISPLAYNAME, Xml.escape(user));
        properties.put(dav("principal-URL"), self);
        properties.put(caldav("calendar-home-set"), href(DavPath.home(user).href()));
        properties.put(caldav("calendar-user-address-set"), (email == null ? "" : href("mailto:" + email)) + self);
        properties.put(dav("supported-report-set"), "");
        return properties;
    }

    Map<QName, String> home(String user) {
        Map<QName, String> properties = shared(user);
        properties.put(RESOURCETYPE, COLLECTION);
        properties.put(DavNames.DISPLAYNAME, Xml.escape(user));
        properties.put(dav("owner"), href(DavPath.principal(user).href()));
        properties.put(dav("current-user-privilege-set"),
                privileges("read", "read-current-user-privilege-set", "bind", "unbind"));
        return properties;
    }

    Map<QName, String> collection(DavCollection collection, SyncToken token, String user, boolean editor) {
        Map<QName, String> properties = shared(user);
        properties.put(RESOURCETYPE, COLLECTION + "<C:calendar/>");
        properties.put(DavNames.DISPLAYNAME, Xml.escape(collection.displayName()));
        properties.put(dav("owner"), href(DavPath.principal(user).href()));
        properties.put(dav("current-user-privilege-set"), privileges(collection, editor));
        bounds(properties);
        properties.put(caldav("supported-calendar-component-set"), "<C:comp name=\"" + collection.component() + "\"/>");
        properties.put(dav("sync-token"), Xml.escape(token.text()));
        properties.put(new QName(DavNames.CALENDARSERVER, "getctag"), Xml.escape(token.text()));
        properties.put(DavNames.CALENDAR_COLOR, Xml.escape(collection.color()));
        if (collection.order() != null) {
            properties.put(DavNames.CALENDAR_ORDER, collection.order());
        }
        properties.put(DavNames.CALENDAR_DESCRIPTION, collection.description() == null ? "Deadlines kept by Calends"
                : Xml.escape(collection.description()));
        properties.put(caldav("calendar-timezone"), Xml.escape(timezone(collection)));
        return properties;
    }

    private static void bounds(Map<QName, String> properties) {
        properties.put(dav("supported-report-set"),
                reports("calendar-multiget", "calendar-query", "free-busy-query") + report("<D:sync-collection/>"));
        properties.put(caldav("supported-calendar-data"), "<C:calendar-data content-type=\"text/calendar\" version=\"2.0\"/>");
        properties.put(caldav("supported-collation-set"), PropertyFilter.SUPPORTED.stream()
                .map(name -> "<C:supported-collation>" + name + "</C:supported-collation>").collect(Collectors.joining()));
        properties.put(caldav("max-resource-size"), Integer.toString(LARGEST_OBJECT));
    }

    /** @param look how its person wants it to look */
    Map<QName, String> personal(PersonalCalendar calendar, StoredDisplayProperties look, String user) {
        Map<QName, String> properties = shared(user);
        properties.put(RESOURCETYPE, COLLECTION + "<C:calendar/>");
        properties.put(DavNames.DISPLAYNAME, Xml.escape(look.displayName() == null ? calendar.name() : look.displayName()));
        properties.put(dav("owner"), href(DavPath.principal(user).href()));
        properties.put(dav("current-user-privilege-set"), privileges(WRITABLE));
        properties.put(caldav("supported-calendar-component-set"), calendar.components().stream()
                .map(name -> "<C:comp name=\"" + name + "\"/>").collect(Collectors.joining()));
        properties.put(dav("sync-token"), Xml.escape(calendar.token()));
        properties.put(new QName(DavNames.CALENDARSERVER, "getctag"), Xml.escape(calendar.token()));
        bounds(properties);
        Map<QName, String> said = new LinkedHashMap<>();
        said.put(DavNames.CALENDAR_COLOR, look.color());
        said.put(DavNames.CALENDAR_ORDER, look.sortOrder());
        said.put(DavNames.CALENDAR_DESCRIPTION, look.description());
        said.values().removeIf(Objects::isNull);
        said.forEach((name, value) -> properties.put(name, Xml.escape(value)));
        return properties;
    }

    Map<QName, String> personal(PersonalEntry entry) {
        Map<QName, String> properties = new LinkedHashMap<>();
        properties.put(DavNames.GETETAG, Xml.escape(entry.etag()));
        properties.put(dav("getcontenttype"),
                DavObject.MEDIA_TYPE + "; component=" + entry.component().toLowerCase(Locale.ROOT));
        properties.put(RESOURCETYPE, "");
        properties.put(dav("getlastmodified"), HTTP_DATE.format(entry.changedAt()));
        properties.put(dav("getcontentlength"), Integer.toString(entry.octets().length));
        properties.put(dav("current-user-privilege-set"), privileges(WRITABLE));
        properties.put(DavNames.CALENDAR_DATA, Xml.escape(new String(entry.octets(), StandardCharsets.UTF_8)));
        return properties;
    }

    Map<QName, String> object(DavCollection collection, DavObject object, boolean editor) {
        Map<QName, String> properties = new LinkedHashMap<>();
        properties.put(DavNames.GETETAG, Xml.escape(object.etag()));
        properties.put(dav("getcontenttype"),
                DavObject.MEDIA_TYPE + "; component=" + collection.component().toLowerCase(Locale.ROOT));
        properties.put(RESOURCETYPE, "");
        properties.put(dav("getlastmodified"), HTTP_DATE.format(object.obligation().updatedAt()));
        properties.put(dav("getcontentlength"), Integer.toString(object.text().length));
        properties.put(dav("current-user-privilege-set"), privileges(collection, editor));
        properties.put(DavNames.CALENDAR_DATA, Xml.escape(new String(object.text(), StandardCharsets.UTF_8)));
        return properties;
    }

    private static Map<QName, String> shared(String user) {
        Map<QName, String> properties = new LinkedHashMap<>();
        properties.put(dav("current-user-principal"), href(DavPath.principal(user).href()));
        properties.put(dav("principal-collection-set"), href(DavPath.ROOT + "principals/"));
        return properties;
    }

    /** Clients take a collection that does not say what they may do for one to which they may write. */
    private static String privileges(DavCollection collection, boolean editor) {
        return collection.isTasks() && editor
                ? privileges("read", "read-current-user-privilege-set", "write-content", "bind", "unbind", "write-properties")
                : privileges("read", "read-current-user-privilege-set");
    }

    private static String privileges(String... names) {
        return Stream.of(names).map(name -> "<D:privilege><D:" + name + "/></D:privilege>").collect(Collectors.joining());
    }

    private static String reports(String... names) {
        return Stream.of(names).map(name -> report("<C:" + name + "/>")).collect(Collectors.joining());
    }

    private static String report(String name) {
        return "<D:supported-report><D:report>" + name + "</D:report></D:supported-report>";
    }

    private String timezone(DavCollection collection) {
        CalendarZones zones = new CalendarZones();
        int year = LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        zones.include(collection.subscription() == null ? clock.getZone() : collection.subscription().zone(), year, year + 1);
        return new String(CalendarText.file(List.of(), zones, List.of()), StandardCharsets.UTF_8);
    }

    private static String href(String address) {
        return "<D:href>" + Xml.escape(address) + "</D:href>";
    }
}
