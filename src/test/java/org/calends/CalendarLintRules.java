package org.calends;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What unfolded content lines must say together: components, their properties, and how those agree. */
final class CalendarLintRules {

    private static final Set<String> TEXTS = Set.of("SUMMARY", "DESCRIPTION", "NAME", "X-WR-CALNAME", "LOCATION", "COMMENT");
    private static final Set<String> REPEATABLE = Set.of("CATEGORIES", "ATTACH", "ATTENDEE", "COMMENT", "RELATED-TO", "EXDATE",
            "RDATE");
    private static final Pattern UNESCAPED = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[;,]");
    private static final Pattern BAD_ESCAPE = Pattern.compile("\\\\(?![\\\\;,nN])");
    private static final Pattern TZID = Pattern.compile(";TZID=\"?([^\":;]+)");

    private final List<String> defects;
    private final Set<String> uids = new HashSet<>();
    private final Set<String> zonesNamed = new HashSet<>();
    private final Set<String> zonesGiven = new HashSet<>();

    private CalendarLintRules(List<String> defects) {
        this.defects = defects;
    }

    private record Node(String name, Map<String, List<String>> properties, List<Node> children) {

        Node(String name) {
            this(name, new TreeMap<>(), new ArrayList<>());
        }

        boolean has(String property) {
            return properties.containsKey(property);
        }

        String line(String property) {
            return properties.getOrDefault(property, List.of("")).get(0);
        }

        String value(String property) {
            return line(property).replaceFirst("^(?:\"[^\"]*\"|[^\":])*:", "");
        }
    }

    static void check(List<String> lines, List<String> defects) {
        CalendarLintRules rules = new CalendarLintRules(defects);
        Node root = rules.tree(lines);
        if (root.children().size() != 1 || !root.children().get(0).name().equals("VCALENDAR")) {
            defects.add("must hold exactly one VCALENDAR");
            return;
        }
        rules.calendar(root.children().get(0));
    }

    private Node tree(List<String> lines) {
        ArrayDeque<Node> open = new ArrayDeque<>(List.of(new Node("")));
        for (String line : lines) {
            if (line.startsWith("BEGIN:")) {
                Node child = new Node(line.substring(6));
                open.peek().children().add(child);
                open.push(child);
            } else if (line.startsWith("END:")) {
                if (!open.pop().name().equals(line.substring(4))) {
                    defects.add("closes what is not open: " + line);
                    return new Node("");
                }
            } else {
                open.peek().properties().computeIfAbsent(line.split("[;:]", 2)[0], name -> new ArrayList<>()).add(line);
            }
        }
        return open.size() == 1 ? open.peek() : new Node("");
    }

    private void calendar(Node calendar) {
        require(calendar, "VERSION", "PRODID");
        agree(calendar, "NAME", "X-WR-CALNAME");
        agree(calendar, "REFRESH-INTERVAL", "X-PUBLISHED-TTL");
        if (calendar.children().isEmpty()) {
            defects.add("VCALENDAR without any component");
        }
        calendar.children().forEach(this::component);
        zonesNamed.stream().filter(zone -> !zonesGiven.contains(zone))
                .forEach(zone -> defects.add("TZID without VTIMEZONE: " + zone));
        properties(calendar);
    }

    private void component(Node component) {
        switch (component.name()) {
            case "VTIMEZONE" -> zone(component);
            case "VEVENT" -> event(component);
            case "VTODO" -> task(component);
            default -> defects.add("unexpected " + component.name());
        }
        properties(component);
        component.children().forEach(this::properties);
    }

    private void zone(Node zone) {
        require(zone, "TZID");
        forbid(zone, "TZURL");
        if (zone.children().isEmpty()) {
            defects.add("VTIMEZONE without an observance");
        }
        zone.children().forEach(observance -> require(observance, "DTSTART", "TZOFFSETFROM", "TZOFFSETTO"));
        zonesGiven.add(zone.value("TZID"));
    }

    private void event(Node event) {
        entry(event);
        require(event, "DTSTART");
        forbid(event, "DUE", "COMPLETED", "PERCENT-COMPLETE", "X-MICROSOFT-CDO-ALLDAYEVENT");
        after(event, "DTSTART", "DTEND");
        if (event.has("RRULE") && event.line("RRULE").contains("UNTIL=")
                && isDate(event.line("DTSTART")) == event.line("RRULE").matches(".*UNTIL=\\d{8}T.*")) {
            defects.add("UNTIL is of another type than DTSTART");
        }
    }

    private void task(Node task) {
        entry(task);
        forbid(task, "DTEND", "TRANSP");
        after(task, "DTSTART", "DUE");
        if (task.has("COMPLETED") && !task.value("COMPLETED").endsWith("Z")) {
            defects.add("COMPLETED is not in UTC");
        }
    }

    private void entry(Node entry) {
        require(entry, "UID", "DTSTAMP");
        if (!uids.add(entry.value("UID"))) {
            defects.add("UID twice: " + entry.value("UID"));
        }
        for (Node alarm : entry.children()) {
            require(alarm, "ACTION", "TRIGGER");
            if (alarm.value("ACTION").equals("DISPLAY")) {
                require(alarm, "DESCRIPTION");
            }
        }
    }

    private void after(Node entry, String start, String end) {
        if (!entry.has(start) || !entry.has(end)) {
            return;
        }
        if (isDate(entry.line(start)) != isDate(entry.line(end))) {
            defects.add(end + " is of another type than " + start);
        } else if (entry.value(end).compareTo(entry.value(start)) <= 0) {
            defects.add(end + " is not after " + start);
        }
    }

    private static boolean isDate(String line) {
        return line.contains(";VALUE=DATE:");
    }

    private void properties(Node node) {
        node.properties().forEach((name, lines) -> {
            if (lines.size() > 1 && !REPEATABLE.contains(name)) {
                defects.add(name + " more than once in " + node.name());
            }
            lines.stream().map(TZID::matcher).filter(Matcher::find).forEach(zone -> zonesNamed.add(zone.group(1)));
            if (TEXTS.contains(name) && !lines.stream().allMatch(line -> isEscaped(node.value(name)))) {
                defects.add(name + " is not escaped: " + lines);
            }
        });
    }

    private static boolean isEscaped(String text) {
        String withoutPairs = text.replace("\\\\", "");
        return !BAD_ESCAPE.matcher(withoutPairs).find() && !UNESCAPED.matcher(withoutPairs).find();
    }

    private void agree(Node node, String one, String other) {
        if (node.has(one) != node.has(other) || !node.value(one).equals(node.value(other))) {
            defects.add(one + " and " + other + " do not agree");
        }
    }

    private void require(Node node, String... names) {
        Stream.of(names).filter(name -> !node.has(name)).forEach(name -> defects.add(node.name() + " without " + name));
    }

    private void forbid(Node node, String... names) {
        Stream.of(names).filter(node::has).forEach(name -> defects.add(name + " in " + node.name()));
    }
}
