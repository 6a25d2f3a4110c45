package org.calends.caldav.object;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a person's client wrote beside what Calends keeps; nobody else sees it. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_OBLIGATION, deduceAliasInjectionPoints = false)
@Table(name = "client_lines")
class ClientExtension extends PanacheEntityBase {

    /** Each person's own. */
    @Embeddable
    record Id(String username, UUID obligationId) implements Serializable {
    }

    private static final String ALARM = "BEGIN:VALARM\r\n";
    private static final String END = "END:VTODO\r\n";
    private static final Pattern ALARMS = Pattern.compile("(?s)BEGIN:VALARM\r\n.*?END:VALARM\r\n");
    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^DESCRIPTION[:;][^\r]*");
    private static final Pattern NOTE = Pattern.compile("(?m)^" + ClientExtensions.NOTE + ":([^\r]*)\r\n");
    private static final Pattern UID = Pattern.compile("(?m)^UID:[^\r]*");

    @EmbeddedId
    private Id id;
    private String lines;

    protected ClientExtension() {
    }

    ClientExtension(Id id) {
        this.id = id;
    }

    UUID obligationId() {
        return id.obligationId();
    }

    /**
     * Puts the person's lines where they belong: properties before the first alarm, alarms at the end (RFC 5545, 3.6.2). The
     * person's version of one of our alarms takes its place: it tells when it was acknowledged (RFC 9074, 6.1).
     *
     * @param calendar one task, unfolded
     */
    String into(String calendar) {
        String note = NOTE.matcher(lines).results().map(found -> found.group(1)).findFirst().orElse("");
        String own = NOTE.matcher(lines).replaceAll("");
        String noted = note.isEmpty() ? calendar
                : DESCRIPTION.matcher(calendar).replaceFirst("$0"
                        + Matcher.quoteReplacement("\\n\\n" + note));
        return into(noted, own);
    }

    private static String into(String calendar, String lines) {
        int firstAlarm = (lines + ALARM).indexOf(ALARM);
        String alarms = lines.substring(firstAlarm);
        Set<String> replaced = uids(alarms);
        String rest = ALARMS.matcher(calendar).replaceAll(alarm -> uids(alarm.group()).stream().anyMatch(replaced::contains)
                ? ""
                : Matcher.quoteReplacement(alarm.group()));
        return insert(insert(rest, lines.substring(0, firstAlarm), rest.contains(ALARM) ? ALARM : END), alarms, END);
    }

    private static String insert(String calendar, String part, String before) {
        int place = calendar.indexOf("\r\n" + before) + 2;
        return calendar.substring(0, place) + part + calendar.substring(place);
    }

    private static Set<String> uids(String alarms) {
        return UID.matcher(alarms).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    String lines() {
        return lines;
    }

    void become(String newLines) {
        lines = newLines;
    }
}
