package org.calends.intake.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.calends.ical.ContentLine;
import org.calends.intake.calendar.IcsMoment.UnknownZoneException;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.ImportWish.Past;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Whether an entry is over: done by any of the three ways to say so (RFC 5545, 3.8.1.8, 3.8.1.11 and 3.8.2.1), cancelled, or
 * of a day that is gone; and what becomes of it then.
 */
final class IcsState {

    private static final String GONE = "Was over when its calendar was imported";

    private final IcsEntry entry;
    private final ImportRow row;
    private final IcsReading how;
    private final String status;

    IcsState(IcsEntry entry, ImportRow row, IcsReading how) {
        this.entry = entry;
        this.row = row;
        this.how = how;
        ContentLine said = entry.get("STATUS");
        this.status = said == null ? "" : said.value().strip().toUpperCase(Locale.ROOT);
    }

    boolean isCancelled() {
        return status.equals("CANCELLED");
    }

    boolean isDone() {
        ContentLine percent = entry.get("PERCENT-COMPLETE");
        boolean saidOtherwise = entry.isTask() && status.isEmpty()
                && (entry.get("COMPLETED") != null || percent != null && percent.value().strip().equals("100"));
        return status.equals("COMPLETED") || saidOtherwise;
    }

    /** What an export of ours says is closed comes back closed as it was; a program may have closed it since. */
    void closeIfSaid() {
        if ((isDone() || isCancelled()) && row.state().path("status").asText("OPEN").equals("OPEN")) {
            close(row);
        }
    }

    /** @param one a row of this entry */
    ImportRow judge(ImportRow one) {
        if (one.leftOut() != null) {
            return one;
        }
        if (isDone() || isCancelled()) {
            closed(one);
        } else if (isGone(one)) {
            gone(one);
        }
        return one;
    }

    private boolean isGone(ImportRow one) {
        String date = one.fields().path("dueDate").asText("");
        return !date.isEmpty() && LocalDate.parse(date).isBefore(how.today());
    }

    private void closed(ImportRow one) {
        if (how.past() == Past.SKIP) {
            one.leaveOut("status", isCancelled() ? "import.entry.cancelled" : "import.entry.done");
        } else {
            close(one);
        }
    }

    private void gone(ImportRow one) {
        if (how.past() == Past.SKIP) {
            one.leaveOut("dueDate", "import.entry.past");
        } else if (how.past() == Past.HISTORY) {
            end(one, "WAIVED", GONE);
        } else {
            one.note("dueDate", "import.entry.past-overdue");
        }
    }

    /** All dates of a series are gone: nobody can be reminded of them. */
    ImportRow ended(ImportRow one) {
        if (how.past() == Past.SKIP) {
            one.leaveOut("recurrence", "import.series.past");
        } else {
            one.note("recurrence", "import.series.past-closed");
            end(one, "WAIVED", GONE);
        }
        return one;
    }

    private void close(ImportRow one) {
        if (isCancelled()) {
            end(one, "WITHDRAWN", "Cancelled in its calendar");
        } else {
            one.state().put("status", "DONE");
            ObjectNode completion = one.state().putObject("completion");
            completion.put("completedOn", completedOn(one).toString());
        }
    }

    private static void end(ImportRow one, String status, String reason) {
        one.state().put("status", status);
        one.state().put("closedReason", reason);
    }

    private LocalDate completedOn(ImportRow one) {
        LocalDate today = how.today();
        LocalDate said = completed();
        if (said != null) {
            return said.isAfter(today) ? today : said;
        }
        one.note("completion.completedOn", "import.entry.done-without-day");
        LocalDate due = LocalDate.parse(one.fields().path("dueDate").asText(today.toString()));
        return due.isAfter(today) ? today : due;
    }

    private LocalDate completed() {
        ContentLine line = entry.get("COMPLETED");
        if (line == null) {
            return null;
        }
        try {
            ZoneId here = how.clock().getZone();
            LocalDate date = IcsMoment.parsed(line, line.value(), how.facts().zones()).dateIn(here);
            return date.getYear() < LocalDate.ofInstant(Instant.EPOCH, here).getYear() ? null : date;
        } catch (DateTimeException | UnknownZoneException unreadable) {
            return null;
        }
    }
}
