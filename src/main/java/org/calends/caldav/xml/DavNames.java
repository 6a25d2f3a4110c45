package org.calends.caldav.xml;

import java.util.Map;

import javax.xml.namespace.QName;

/** The XML names of WebDAV (RFC 4918), CalDAV (RFC 4791) and what Apple added to them. */
public final class DavNames {

    static final String DAV = "DAV:";
    static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    public static final String CALENDARSERVER = "http://calendarserver.org/ns/";
    static final String APPLE = "http://apple.com/ns/ical/";

    /** The prefixes that every answer declares at its root. */
    static final Map<String, String> PREFIXES = Map.of(DAV, "D", CALDAV, "C", CALENDARSERVER, "CS", APPLE, "A");

    public static final QName DISPLAYNAME = dav("displayname");
    public static final QName CALENDAR_COLOR = new QName(APPLE, "calendar-color");
    public static final QName CALENDAR_ORDER = new QName(APPLE, "calendar-order");
    public static final QName CALENDAR_DESCRIPTION = caldav("calendar-description");
    public static final QName CALENDAR_DATA = caldav("calendar-data");
    public static final QName GETETAG = dav("getetag");

    private DavNames() {
    }

    public static QName dav(String name) {
        return new QName(DAV, name);
    }

    public static QName caldav(String name) {
        return new QName(CALDAV, name);
    }
}
