package org.calends.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What costs most at each door, at any size up to the door's limit. */
final class Doors {

    static final String ENTRIES = "entries that are there";

    private static final Set<String> DEAREST = Set.of("document: one long word", "document: numbers", "document: cells");

    private static final int JSON = 1_000_000;
    private static final int CALDAV = 2_000_000;
    private static final int ENTRY = 100_000;
    private static final int FORM = 16_000;
    private static final int HEADER = 7_000;
    private static final int ADDRESS = 3_500;
    private static final int DOCUMENT = 5_000_000;
    private static final int ROWS = 1_000;
    private static final int MARKUP = 10_000_000;
    private static final int UPLOAD = 32_000_000;
    private static final String NAMESPACES = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";
    private static final String TASKS = "/caldav/calendars/admin/all-tasks/";
    private static final String PAPER = "paper: ";
    private static final String OUTLOOK = "application/vnd.ms-outlook";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TABLE = "title,dueDate\n";

    private Doors() {
    }

    /**
     * One way to make work.
     *
     * @param limit of its bytes
     * @param path with as many bytes as asked for
     */
    record Door(String name, int limit, String method, IntFunction<String> path, IntFunction<Map<String, String>> headers,
            IntFunction<byte[]> content) {

        static Door of(String name, int limit, String method, IntFunction<String> path,
                IntFunction<Map<String, String>> headers, IntFunction<String> body) {
            return new Door(name, limit, method, path, headers, many -> body.apply(many).getBytes(UTF_8));
        }

        boolean isUpload() {
            return limit >= DOCUMENT;
        }

        /** Such are parsed and read in passing: what is allocated is not what is held. */
        boolean isImport() {
            return name.startsWith("import: ");
        }

        boolean isDocument() {
            return name.startsWith("document: ");
        }

        /** Files of offices, of which some cost more than that: the table says which. */
        boolean isPaper() {
            return name.startsWith(PAPER);
        }

        /** Of people who signed in; measured where the table is. */
        boolean isPage() {
            return name.startsWith("page: ");
        }

        /** What is asked for is short, and long what comes of it. */
        boolean isAnswer() {
            return name.startsWith("answer: ");
        }

        /** Uploads take long to send; of documents, those that cost most are measured in every build. */
        boolean isAlwaysMeasured() {
            return !isUpload() && !isPaper() && !isImport() || DEAREST.contains(name);
        }

        Wire.Answer send(int port, int bytes) throws IOException {
            return send(port, bytes, content.apply(bytes));
        }

        /** @param body made before, so that what that takes is not measured */
        Wire.Answer send(int port, int bytes, byte[] body) throws IOException {
            return Wire.send(port, method, path.apply(bytes), headers.apply(bytes), body);
        }
    }

    static List<Door> all() {
        List<Door> doors = new ArrayList<>();
        json(doors, "POST", "/api/subscriptions", Map.of(
                "a list of names that are none", many -> "{\"filter\": {\"kinds\": [" + list("\"X\"", many) + "]}}",
                "a list of numbers", many -> "{\"email\": \"a@example.com\", \"leadDays\": [" + list("1", many) + "]}",
                "a list of lists", many -> "{\"email\": \"a@example.com\", \"leadDays\": [" + list("[]", many) + "]}",
                "a list of texts", many -> "{\"filter\": {\"authorities\": [" + list("\"a\"", many) + "]}}",
                "a set", many -> "{\"email\": \"a@example.com\", \"channels\": [" + list("\"MAIL\"", many) + "]}",
                "fields that nobody knows", many -> "{" + counted("\"f%d\":1", many, ",") + "}",
                "an address of signs", many -> "{\"email\": \"" + fill("a.@", many) + "\"}"));
        json(doors, "POST", "/api/obligations", Map.of(
                "a long title", many -> obligation("\"description\": \"a\", \"owner\": \"" + fill("é ", many) + "\""),
                "a long rule", many -> obligation("\"recurrence\": \"FREQ=YEARLY" + fill(";BYDAY=MO", many) + "\""),
                "a long zone", many -> obligation("\"zone\": \"" + fill("A/", many) + "\", \"dueTime\": \"10:00\""),
                "a long source", many -> obligation("\"source\": {\"url\": \"https://" + fill("a@", many) + "\"}"),
                "dependents within dependents",
                many -> obligation("\"dependents\": [" + list("{\"title\":\"a\",\"dependents\":[{}]}",
                        many) + "]"),
                "nesting", many -> fill("[", many),
                "a long number", many -> obligation("\"leadDays\": [" + fill("1", many) + "]"),
                "spaces", many -> obligation("\"title2\": 1" + fill(" ", many))));
        json(doors, "POST", "/api/obligations", Map.of(
                "a hundred obligations at once",
                many -> obligation("\"tags\": [" + list("\"é\"", many / 40_000) + "], \"milestones\": ["
                        + milestones(many / 50_000) + "], \"dependents\": [" + dependents(many / 250_000) + "]"),
                "a full description", many -> obligation("\"description\": \"" + "é".repeat(many / 51) + "\"")));
        json(doors, "PATCH", "/api/obligations/" + "{id}", Map.of(
                "a patch of objects", many -> "{\"x\": [" + list("{\"a\":{}}", many) + "]}",
                "a patch of a list", many -> "{\"leadDays\": [" + list("1", many) + "]}"));
        dav(doors, "REPORT", TASKS, Map.of(
                "one address many times", many -> multiget("<D:href>" + TASKS + "x.ics</D:href>", many),
                "addresses of nothing", many -> "<C:calendar-multiget" + NAMESPACES + "><D:prop><D:getetag/></D:prop>"
                        + counted("<D:href>" + TASKS + "%d.ics</D:href>", Math.min(many, (int) (many * 300_000L / CALDAV)), "")
                        + "</C:calendar-multiget>",
                "filters", many -> query(fill("<C:prop-filter name=\"SUMMARY\"/>", many)),
                "a long text to look for", many -> query("<C:prop-filter name=\"SUMMARY\"><C:text-match>" + fill("a", many)
                        + "</C:text-match></C:prop-filter>"),
                "a long token", many -> "<D:sync-collection" + NAMESPACES + "><D:sync-token>" + fill("1:", many)
                        + "</D:sync-token></D:sync-collection>"));
        dav(doors, "PROPFIND", TASKS, Map.of(
                "properties", many -> "<D:propfind" + NAMESPACES + "><D:prop>" + counted("<a%d/>", many, "")
                        + "</D:prop></D:propfind>",
                "namespaces", many -> "<D:propfind xmlns:D=\"DAV:\"" + counted(" xmlns:a%d=\"b\"", many, "") + "/>",
                "attributes", many -> "<D:propfind xmlns:D=\"DAV:\"" + counted(" a%d=\"b\"", many, "") + "/>",
                "depth", many -> fill("<a>", many)));
        put(doors, "quoted parameters", many -> "X-A" + fill(";A=\"b\"", many) + ":x\r\n");
        put(doors, "lines", many -> fill("X-A:b\r\n", many));
        put(doors, "alarms", many -> fill("BEGIN:VALARM\r\nEND:valarm\r\n", many));
        put(doors, "alarms within alarms", many -> fill("BEGIN:VALARM\r\n", many));
        put(doors, "categories", many -> "CATEGORIES:" + fill("a,", many) + "\r\n");
        form(doors, "kinds of a form", many -> "email=a@example.com" + fill("&kinds=X", many));
        form(doors, "fields of a form", many -> counted("f%d=1", many, "&"));
        form(doors, "a list with commas", many -> "email=a@example.com&authority=" + fill("a,", many));
        for (String name : List.of("Accept", "Accept-Language", "Content-Type", "If-Match", "If-None-Match", "Cookie",
                "Idempotency-Key")) {
            doors.add(Door.of("the header " + name, HEADER, "GET", many -> "/api/obligations",
                    many -> Map.of(name, fill(name.equals("Cookie") ? "a=b;" : "a/b;c=\"d\",", many)), many -> ""));
        }
        doors.add(Door.of("a query of one name", ADDRESS, "GET", many -> "/api/obligations?kind=" + fill("&kind=FILING", many),
                many -> Map.of(), many -> ""));
        doors.add(Door.of("a query of commas", ADDRESS, "GET", many -> "/api/obligations?tag=" + fill("a,", many),
                many -> Map.of(), many -> ""));
        doors.add(Door.of("a query of names that nobody knows", ADDRESS, "GET",
                many -> "/api/obligations?" + counted("f%d=1", many, "&"), many -> Map.of(), many -> ""));
        doors.add(Door.of("calendars joined", ADDRESS, "GET",
                many -> "/api/workdays/CN" + fill("+HK", many) + "?from=2030-01-01&to=2030-12-31", many -> Map.of(),
                many -> ""));
        upload(doors, "text/csv", "columns", many -> "title" + fill(",", many));
        upload(doors, "text/csv", "bad rows", many -> TABLE + fill("a,b\n", many));
        upload(doors, "text/csv", "a quotation mark that is not closed", many -> TABLE + "\"" + fill("a", many));
        doors.add(Door.of("import: rows that are written, as many as in a request", ROWS, "POST",
                many -> "/api/obligations/import",
                many -> Map.of("Content-Type", "text/csv"), many -> "title,due,kind,authority,owner,tags,description\n"
                        + counted(
                                "Report %d,2031-05-26,filing,MIIT,cost@example.com,\"a, b\",Some words about what is to be done\n",
                                many * 92, "")));
        upload(doors, "text/csv", "empty rows", many -> TABLE + fill("\n", many));
        upload(doors, "text/calendar", "bad events", many -> "BEGIN:VCALENDAR\n" + fill("BEGIN:VEVENT\nEND:VEVENT\n", many));
        upload(doors, "text/calendar", "one event of many lines", many -> "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"
                + fill("CATEGORIES:a\n", many));
        upload(doors, "text/calendar", "a title of spaces", many -> "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a"
                + fill(" ", Math.min(many, many / 200)) + "b\nEND:VEVENT\nEND:VCALENDAR\n");
        document(doors, DOCUMENT, "text/plain", "brackets", many -> fill("(", many));
        document(doors, DOCUMENT, "text/plain", "sentences",
                many -> fill("Nothing is due for anybody in this sentence. ", many));
        document(doors, DOCUMENT, "text/plain", "one long word", many -> fill("a", many));
        document(doors, DOCUMENT, "text/plain", "numbers", many -> fill("12.", many));
        document(doors, DOCUMENT, "text/plain", "Chinese", many -> fill("请于五月前提交。", many));
        document(doors, DOCUMENT, "text/plain", "deadlines",
                many -> fill("Comments close on 26 May 2031. ", many / 8));
        document(doors, MARKUP, "text/html", "elements", many -> fill("<div>", many / 10));
        document(doors, MARKUP, "text/html", "cells", many -> "<table>" + fill("<tr><td>a", many / 12));
        paper(doors, 2_000, "application/pdf", "pages of a PDF", Papers::pdf);
        paper(doors, DOCUMENT, "application/pdf", "operators of a PDF that draw nothing", Papers::pdfOfOperators);
        paper(doors, 50_000_000, WORD, "paragraphs of a DOCX",
                many -> Papers.docx(many, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"));
        paper(doors, 50_000_000, WORD, "empty runs of a DOCX",
                many -> Papers.docx(many, "<w:p>" + "<w:r/>".repeat(50) + "</w:p>"));
        paper(doors, 50_000_000, WORD, "cells of a DOCX", many -> Papers.docx(many,
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
        paper(doors, 50, "message/rfc822", "PDFs of 40 pages in a mail",
                many -> Papers.mail(Papers.pdf(40), "application/pdf", many));
        paper(doors, 20_000_000, "message/rfc822", "a mail's text",
                many -> Papers.mail(
                        fill("Nothing is due for anybody in this sentence. ", Math.min(many, many / 5)).getBytes(UTF_8),
                        "text/plain", 1));
        paper(doors, DOCUMENT, OUTLOOK, "characters of a MSG",
                many -> Papers.msg(fill("Nothing is due for anybody in this sentence. ", many), new byte[0]));
        paper(doors, 30_000_000, OUTLOOK, "bytes attached to a MSG", many -> Papers.msg("See below.",
                fill("Nothing is due for anybody in this sentence. ", many).getBytes(UTF_8)));
        document(doors, MARKUP, "text/html", "attributes", many -> "<p" + fill(" a=b", many) + ">");
        return doors;
    }

    /** @param ids of entries that are there */
    static Door fetching(List<String> ids) {
        return Door.of(ENTRIES, CALDAV, "REPORT", many -> TASKS,
                many -> Map.of("Content-Type", "application/xml"),
                many -> "<C:calendar-multiget" + NAMESPACES + "><D:prop><D:getetag/><C:calendar-data/></D:prop>"
                        + ids.stream().limit((long) ids.size() * many / CALDAV)
                                .map(id -> "<D:href>" + TASKS + id + ".ics</D:href>")
                                .collect(Collectors.joining())
                        + "</C:calendar-multiget>");
    }

    private static void json(List<Door> doors, String method, String path, Map<String, IntFunction<String>> bodies) {
        bodies.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(body -> doors.add(Door.of(body.getKey(), JSON,
                method, many -> path.replace("{id}", "00000000-0000-0000-0000-000000000000"),
                many -> Map.of("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json"),
                body.getValue())));
    }

    private static void dav(List<Door> doors, String method, String path, Map<String, IntFunction<String>> bodies) {
        bodies.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(body -> doors.add(Door.of(body.getKey(), CALDAV,
                method, many -> path, many -> Map.of("Content-Type", "application/xml", "Depth", "1"), body.getValue())));
    }

    private static void put(List<Door> doors, String name, IntFunction<String> lines) {
        doors.add(Door.of("an entry with " + name, ENTRY, "PUT", many -> TASKS + name.replace(" ", "-") + ".ics",
                many -> Map.of("Content-Type", "text/calendar"),
                many -> "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:" + name + "\r\nSUMMARY:a\r\nDUE;VALUE=DATE:20310526\r\n"
                        + lines.apply(many - 200) + "END:VTODO\r\nEND:VCALENDAR\r\n"));
    }

    private static void form(List<Door> doors, String name, IntFunction<String> body) {
        doors.add(Door.of(name, FORM, "POST", many -> "/subscribe",
                many -> Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"), body));
    }

    private static void upload(List<Door> doors, String type, String name, IntFunction<String> body) {
        doors.add(Door.of("import: " + name, UPLOAD, "POST", many -> "/api/obligations/import?dryRun=true",
                many -> Map.of("Content-Type", type), body));
    }

    private static void document(List<Door> doors, int limit, String type, String name, IntFunction<String> body) {
        doors.add(Door.of("document: " + name, limit, "POST", many -> "/api/documents?dryRun=true&publishedOn=2030-11-30",
                many -> Map.of("Content-Type", type), body));
    }

    /** @param limit not of bytes, but of what it is full of */
    private static void paper(List<Door> doors, int limit, String type, String name, IntFunction<byte[]> body) {
        doors.add(new Door(PAPER + name, limit, "POST", many -> "/api/documents?dryRun=true&publishedOn=2030-11-30",
                many -> Map.of("Content-Type", type), body));
    }

    private static String obligation(String more) {
        return "{\"title\": \"a\", \"dueDate\": \"2031-05-26\", " + more + "}";
    }

    private static String milestones(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> "{\"name\":\"Step %d\",\"daysBefore\":%d}".formatted(i, i))
                .collect(Collectors.joining(","));
    }

    private static String dependents(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> "{\"title\":\"Link %d\",\"period\":{\"amount\":%d,\"unit\":\"MONTHS\"},"
                        .formatted(i, i) + "\"milestones\":[" + milestones(19) + "]}")
                .collect(Collectors.joining(","));
    }

    private static String multiget(String href, int bytes) {
        return "<C:calendar-multiget" + NAMESPACES + "><D:prop><D:getetag/></D:prop>"
                + fill(href, Math.min(bytes, (int) (bytes * 9L / 40)))
                + "</C:calendar-multiget>";
    }

    private static String query(String filters) {
        return "<C:calendar-query" + NAMESPACES + "><C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VTODO\">"
                + filters + "</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
    }

    private static String list(String element, int bytes) {
        return fill(element + ",", bytes) + element;
    }

    private static String fill(String piece, int bytes) {
        return piece.repeat(Math.max(1, (bytes - 300) / piece.getBytes(UTF_8).length));
    }

    private static String counted(String pattern, int bytes, String between) {
        UnaryOperator<String> number = count -> pattern.replace("%d", count);
        StringBuilder all = new StringBuilder(number.apply("0"));
        for (int i = 1; all.length() < bytes - 300; i++) {
            all.append(between).append(number.apply(Integer.toString(i)));
        }
        return all.toString();
    }
}
