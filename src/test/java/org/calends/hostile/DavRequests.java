package org.calends.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.calends.hostile.HostileRequest.Identity;

/** Requests of calendar programs that have lost their mind. */
final class DavRequests {

    private static final List<String> PLACES = List.of("/caldav/", "/caldav/principals/admin/", "/caldav/calendars/admin/",
            "/caldav/calendars/admin/all-tasks/", "/caldav/calendars/admin/all-events/", "/caldav/calendars/admin/nowhere/",
            "/caldav/calendars/other/all-tasks/", "/.well-known/caldav");
    private static final List<String> METHODS = List.of("PROPFIND", "PROPFIND", "PROPPATCH", "REPORT", "REPORT", "REPORT",
            "PUT",
            "PUT", "PUT", "GET", "DELETE", "OPTIONS", "HEAD", "MKCALENDAR", "COPY", "MOVE", "LOCK", "POST");
    private static final List<String> NAMES = List.of("D:getetag", "C:calendar-data", "D:displayname", "A:calendar-color",
            "D:resourcetype", "D:sync-token", "C:calendar-home-set", "X:x", "nothing", "D:allprop");
    private static final List<String> LINES = List.of("SUMMARY", "DESCRIPTION", "DUE", "DTSTART", "RRULE", "STATUS",
            "COMPLETED",
            "CATEGORIES", "UID", "ATTENDEE", "X-APPLE-SORT-ORDER", "ACKNOWLEDGED", "RELATED-TO", "URL", "TRIGGER", "BEGIN",
            "END");
    private static final List<String> PARAMETERS = List.of(";TZID=Asia/Shanghai", ";VALUE=DATE", ";X=\"a\";Y=\"b:c\"", ";X=\"",
            ";",
            ";TZID=\"/x/Europe/Berlin\"", ";X=a\"b", "");
    private static final List<String> MOMENTS = List.of("20310526", "20310526T170000", "20310526T170000Z", "99999999",
            "00000000",
            "20310230", "+99999999", "FREQ=YEARLY", "FREQ=SECONDLY;COUNT=999999999", "COMPLETED", "NEEDS-ACTION", "VALARM",
            "VTODO",
            "VEVENT");
    private static final String NAMESPACES = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\""
            + " xmlns:A=\"http://apple.com/ns/ical/\" xmlns:X=\"x:\"";

    private final HostileValues values;
    private final List<String> entries = new ArrayList<>();

    DavRequests(HostileValues values) {
        this.values = values;
    }

    HostileRequest next() {
        String method = values.oneOf(METHODS);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Depth", values.oneOf(List.of("0", "1", "infinity", "-1", values.text())));
        headers.put("Content-Type", values.once(20) ? values.oneOf(List.of("text/xml; charset=x", "a", "*/*"))
                : method.equals("PUT") ? "text/calendar" : "application/xml");
        if (values.once(4)) {
            headers.put(values.oneOf(List.of("If-Match", "If-None-Match", "If", "Prefer", "Destination", "Accept")),
                    values.oneOf(List.of("*", "\"x\"", "return=minimal", "/caldav/x", values.text())));
        }
        String path = values.oneOf(PLACES);
        if (method.equals("PUT") || values.once(4)) {
            String name = entries.isEmpty() || values.once(2) ? ApiRequests.encoded(values.id()) + ".ics"
                    : values.oneOf(entries);
            path = "/caldav/calendars/admin/all-tasks/" + name;
            entries.add(name);
        }
        String body = switch (method) {
            case "PUT" -> calendar(values, "VTODO");
            case "PROPFIND" -> element("D:propfind", "<D:prop>" + properties() + "</D:prop>");
            case "PROPPATCH" -> element("D:propertyupdate", "<D:set><D:prop><D:displayname>" + text() + "</D:displayname>"
                    + properties() + "</D:prop></D:set>");
            case "REPORT" -> report();
            default -> "";
        };
        return new HostileRequest(values.once(10) ? Identity.NOBODY : Identity.ADMIN, method, path, headers,
                values.once(20) ? values.bytes() : body.getBytes(UTF_8));
    }

    private String report() {
        return switch (values.below(4)) {
            case 0 -> element("C:calendar-query", prop() + "<C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\""
                    + values.oneOf(List.of("VTODO", "VEVENT", "X")) + "\"><C:prop-filter name=\"" + values.oneOf(LINES)
                    + "\"><C:text-match collation=\"" + values.oneOf(List.of("", "i;octet", "x")) + "\">" + text()
                    + "</C:text-match></C:prop-filter><C:time-range start=\"" + values.oneOf(MOMENTS)
                    + "\"/></C:comp-filter></C:comp-filter></C:filter>");
            case 1 -> element("C:calendar-multiget", prop() + hrefs());
            case 2 -> element("D:sync-collection", "<D:sync-token>" + text() + "</D:sync-token><D:limit><D:nresults>"
                    + values.number() + "</D:nresults></D:limit>" + prop());
            default -> element("C:free-busy-query", text());
        };
    }

    private String hrefs() {
        StringBuilder hrefs = new StringBuilder();
        for (int i = values.once(30) ? 6_000 : values.below(5); i > 0; i--) {
            hrefs.append("<D:href>").append(values.once(2) ? text()
                    : "/caldav/calendars/admin/all-tasks/" + ApiRequests.encoded(values.id()) + ".ics").append("</D:href>");
        }
        return hrefs.toString();
    }

    private String prop() {
        return "<D:prop>" + properties() + "</D:prop>";
    }

    private String properties() {
        StringBuilder properties = new StringBuilder();
        for (int i = values.once(30) ? 300 : values.below(6); i > 0; i--) {
            properties.append('<').append(values.oneOf(NAMES)).append("/>");
        }
        return properties.toString();
    }

    private String element(String root, String content) {
        return "<" + root + NAMESPACES + ">" + content + (values.once(20) ? "" : "</" + root + ">");
    }

    private String text() {
        String text = values.text();
        return values.once(4) ? text : text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
    }

    static String calendar(HostileValues values, String component) {
        StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:" + component
                + "\r\nUID:" + values.below(1_000_000) + "\r\nSUMMARY:Report\r\n"
                + (component.equals("VTODO") ? "DUE" : "DTSTART") + ";VALUE=DATE:20310526\r\n");
        for (int i = values.below(6); i > 0; i--) {
            calendar.append(values.oneOf(LINES)).append(values.oneOf(PARAMETERS).repeat(values.once(20) ? 2_000 : 1))
                    .append(':')
                    .append(values.once(2) ? values.oneOf(MOMENTS) : values.text()).append("\r\n");
        }
        return calendar.append("END:").append(component).append(values.once(20) ? "" : "\r\nEND:VCALENDAR\r\n").toString();
    }
}
