package org.calends.intake.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

import org.calends.ical.ContentLine;
import org.calends.input.TimeZones;
import org.calends.intake.calendar.IcsMoment.UnknownZoneException;
import org.calends.intake.row.ImportRow;
import org.calends.intake.text.Excerpt;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * When an entry is due: an event when it starts, a task by its DUE, or by its start and DURATION (RFC 5545, 3.6.2 and 3.8.2).
 */
final class IcsDue {

    /** With which programs say that an event lasts whole days though they write times. */
    private static final List<String> ALL_DAY = List.of("X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT",
            "X-FUNAMBOL-ALLDAY");

    private final IcsEntry entry;
    private final ImportRow row;
    private final IcsReading how;

    IcsDue(IcsEntry entry, ImportRow row, IcsReading how) {
        this.entry = entry;
        this.row = row;
        this.how = how;
    }

    /** @return when it is due, also written into the row; null when it is not said, which the row then tells */
    IcsMoment put() {
        String from = entry.isTask() && entry.get("DUE") != null ? "DUE" : entry.get("DTSTART") != null ? "DTSTART" : "DTEND";
        try {
            IcsMoment due = entry.isTask() ? task() : event();
            if (due == null) {
                row.leaveOut("dueDate",
                        entry.isTask() ? "import.task.no-due" : "import.event.no-start");
            } else {
                write(due, row.fields());
            }
            return due;
        } catch (DateTimeException noDate) {
            row.refuse("dueDate", "import.due.malformed", Excerpt.of(entry.get(from).value()));
        } catch (UnknownZoneException unknown) {
            row.refuse("zone", unknown.refusal());
        }
        return null;
    }

    private IcsMoment task() throws UnknownZoneException {
        IcsMoment due = moment("DUE");
        IcsMoment start = due == null ? moment("DTSTART") : null;
        if (start != null && entry.get("DURATION") != null) {
            return start.plus(entry.get("DURATION").value());
        }
        if (start != null) {
            row.note("dueDate", "import.task.start-taken");
        }
        return due == null ? start : due;
    }

    private IcsMoment event() throws UnknownZoneException {
        IcsMoment start = moment("DTSTART");
        if (start != null) {
            return lastsWholeDays(start) ? wholeDay(start) : start;
        }
        IcsMoment end = moment("DTEND");
        if (end != null) {
            row.note("dueDate", "import.event.end-taken");
        }
        return end == null || !end.isDay() ? end : end.on(end.date().minusDays(1));
    }

    private IcsMoment moment(String property) throws UnknownZoneException {
        ContentLine line = entry.get(property);
        return line == null ? null : IcsMoment.parsed(line, line.value(), how.facts().zones());
    }

    private boolean lastsWholeDays(IcsMoment start) {
        return !start.isDay() && (ALL_DAY.stream().anyMatch(this::isOn) || lastsFromMidnightToMidnight(start));
    }

    private boolean isOn(String property) {
        ContentLine line = entry.get(property);
        return line != null && line.value().strip().matches("(?i)TRUE|1");
    }

    private boolean lastsFromMidnightToMidnight(IcsMoment start) {
        if (!start.isMidnight() || IcsMoment.UTC.equals(start.zone()) || entry.get("DTEND") == null) {
            return false;
        }
        try {
            IcsMoment end = moment("DTEND").in(start.zone());
            return end.isMidnight() && end.date().isAfter(start.date());
        } catch (DateTimeException | UnknownZoneException unreadable) {
            return false;
        }
    }

    /** Midnight of the day that is meant may be written in UTC. */
    private IcsMoment wholeDay(IcsMoment start) {
        IcsMoment here = start.in(how.clock().getZone());
        return (!start.isMidnight() && here.isMidnight() ? here : start).wholeDay();
    }

    /** An export of ours names the zone of a moment that the calendar writes in UTC; the same moment keeps that name. */
    static void write(IcsMoment due, ObjectNode fields) {
        String own = fields.path("zone").asText("");
        fields.put("dueDate", due.date().toString());
        if (due.isDay()) {
            fields.remove(List.of("dueTime", "zone"));
            return;
        }
        boolean sameZone = due.zone() != null && TimeZones.ids().contains(own)
                && ZoneId.of(own).normalized().equals(due.zone().normalized());
        fields.put("dueTime", due.time().toString());
        fields.put("zone", sameZone ? own : due.zone() == null ? null : due.zone().getId());
    }
}
