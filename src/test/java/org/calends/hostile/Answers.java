package org.calends.hostile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.calends.Api;
import org.calends.hostile.Doors.Door;

/** What costs by the number of entries that an answer is about, not by the bytes of the request. */
final class Answers {

    private static final int A_DAY = 100;
    private static final int IN_A_FILE = 5_000;
    private static final LocalDate FIRST = LocalDate.of(2041, 1, 1);
    private static final String TASKS = "/caldav/calendars/admin/all-tasks/";
    private static final String CALDAV = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";
    private static final String DATA = "<D:prop><D:getetag/><C:calendar-data/></D:prop>";

    private Answers() {
    }

    /** @param entries to be there; what is asked for is always a part of them, but for collections, which are read whole */
    static List<Door> about(int entries) {
        for (int from = 0; from < entries; from += IN_A_FILE) {
            Api.asAdmin().contentType("text/csv").body(table(from, Math.min(from + IN_A_FILE, entries)))
                    .post("/api/obligations/import").then().statusCode(200);
        }
        return List.of(get("answer: a table", entries, "/api/obligations.csv?"),
                get("answer: a workbook", entries, "/api/obligations.xlsx?"),
                get("answer: an array", entries, "/api/obligations.json?"),
                get("answer: a calendar", entries, "/api/obligations.ics?"),
                get("answer: a page of 500", entries, "/api/obligations?size=500&"),
                get("answer: a page of 500 by a word", entries, "/api/obligations?size=500&q=words&"),
                get("answer: a page of 500 by a word that is nowhere", entries, "/api/obligations?size=500&q=nowhere&"),
                dav("answer: a collection's names", entries, "PROPFIND", "<D:propfind" + CALDAV
                        + "><D:prop><D:getetag/></D:prop></D:propfind>"),
                dav("answer: a collection's entries", entries, "REPORT", "<C:calendar-query" + CALDAV + ">" + DATA
                        + "<C:filter><C:comp-filter name=\"VCALENDAR\"/></C:filter></C:calendar-query>"),
                dav("answer: a first synchronisation", entries, "REPORT", "<D:sync-collection" + CALDAV
                        + "><D:sync-token/>" + DATA + "</D:sync-collection>"));
    }

    private static String table(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "Entry %d,%s,Some words about it\n".formatted(i, FIRST.plusDays(i / A_DAY)))
                .collect(Collectors.joining("", "title,dueDate,description\n", ""));
    }

    private static Door get(String name, int entries, String path) {
        IntFunction<String> part = many -> path + "dueFrom=" + FIRST + "&dueTo="
                + FIRST.plusDays(Math.max(1, many / A_DAY) - 1L);
        return Door.of(name, entries, "GET", part, many -> Map.of(), many -> "");
    }

    private static Door dav(String name, int entries, String method, String body) {
        return Door.of(name, entries, method, many -> TASKS, many -> Map.of("Content-Type", "application/xml", "Depth", "1"),
                many -> body);
    }
}
