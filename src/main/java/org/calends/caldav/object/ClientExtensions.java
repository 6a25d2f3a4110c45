package org.calends.caldav.object;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client has written beside what Calends gave it: its own properties, its own words below ours, and alarms that it has
 * changed. What it sends back as it got it is left out, since ours may be another one tomorrow.
 */
final class ClientExtensions {

    /** Under which name a person's own words are kept. It is never sent: the words stand below ours in the description. */
    static final String NOTE = "X-CALENDS-NOTE";

    /** When a change of what is not the client's was last undone; makes another version of the same entry. */
    static final String GIVEN_BACK = "X-CALENDS-GIVEN-BACK";

    private static final String RELATED = "RELATED-TO";
    private static final Pattern ALARMS = Pattern.compile("(?s)BEGIN:VALARM\r\n.*?END:VALARM\r\n");
    private static final Pattern CATEGORIES = Pattern.compile("(?i)(CATEGORIES(?:;[^:]*)?:)(.*)");
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
    private static final Pattern ACKNOWLEDGED = Pattern
            .compile("(?m)^(?:ACKNOWLEDGED|X-MOZ-LASTACK)(?:;[^:\r]*)?:(\\d{8}T\\d{6}Z)");

    private ClientExtensions() {
    }

    /** @return whole content lines, properties before alarms */
    static String of(ClientEntry sent, ClientEntry ours) {
        return note(sent, ours) + properties(sent, ours) + alarms(sent, ours);
    }

    /** @return those lines with this moment as when the entry was last given back as it is */
    static String givenBack(String lines, Instant now) {
        return GIVEN_BACK + ":" + now + "\r\n" + lines.replaceAll("(?m)^" + GIVEN_BACK + ":[^\r]*\r\n", "");
    }

    private static String note(ClientEntry sent, ClientEntry ours) {
        Set<String> given = lines(ours.text("DESCRIPTION")).collect(Collectors.toSet());
        String note = lines(sent.text("DESCRIPTION")).filter(line -> !given.contains(line)).collect(Collectors.joining("\n"));
        return note.isEmpty() ? "" : NOTE + ":" + escaped(note) + "\r\n";
    }

    private static Stream<String> lines(String text) {
        return text == null ? Stream.empty() : text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /** As RFC 5545, 3.3.11 wants text. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
    }

    private static String properties(ClientEntry sent, ClientEntry ours) {
        List<String> given = propertyLines(ours);
        Set<String> categories = given.stream().map(CATEGORIES::matcher).filter(Matcher::matches)
                .flatMap(line -> COMMA.splitAsStream(line.group(2))).collect(Collectors.toSet());
        return propertyLines(sent).stream()
                .filter(line -> !given.contains(line) && !line.startsWith(NOTE) && !line.startsWith(GIVEN_BACK)
                        && !isSameRelation(line, given))
                .map(line -> without(categories, line)).filter(line -> !line.isEmpty()).map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    /** Programs write how tasks hang together in their own way, and know fewer ways than we. */
    private static boolean isSameRelation(String line, List<String> given) {
        return line.startsWith(RELATED) && given.stream().filter(each -> each.startsWith(RELATED))
                .anyMatch(each -> line.endsWith(each.substring(each.lastIndexOf(':'))));
    }

    private static String without(Set<String> categories, String line) {
        Matcher parts = CATEGORIES.matcher(line);
        if (!parts.matches()) {
            return line;
        }
        String rest = COMMA.splitAsStream(parts.group(2)).filter(category -> !categories.contains(category))
                .collect(Collectors.joining(","));
        return rest.isEmpty() ? "" : parts.group(1) + rest;
    }

    private static List<String> propertyLines(ClientEntry entry) {
        return ALARMS.matcher(entry.extras()).replaceAll("").lines().toList();
    }

    private static String alarms(ClientEntry sent, ClientEntry ours) {
        List<Set<String>> given = alarms(ours).stream().map(ClientExtensions::lineSet).toList();
        return alarms(sent).stream().filter(alarm -> !given.contains(lineSet(alarm))).collect(Collectors.joining());
    }

    private static List<String> alarms(ClientEntry entry) {
        List<String> alarms = new ArrayList<>();
        ALARMS.matcher(entry.extras()).results().forEach(alarm -> alarms.add(alarm.group()));
        return alarms;
    }

    private static Set<String> lineSet(String alarm) {
        return new TreeSet<>(Arrays.asList(alarm.split("\r\n")));
    }

    /**
     * @param lines as {@link #of} gives them
     * @return when an alarm was last dismissed or put off (RFC 9074, 6.1, and Thunderbird's own way to say so), as UTC
     *         written so that the later is the greater; empty for never
     */
    static String lastAcknowledged(String lines) {
        return ACKNOWLEDGED.matcher(lines).results().map(found -> found.group(1)).max(String::compareTo).orElse("");
    }
}
