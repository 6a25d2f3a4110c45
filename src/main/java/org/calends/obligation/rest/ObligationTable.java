package org.calends.obligation.rest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.calends.obligation.model.Completion;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationState;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.LeadWish;
import org.calends.obligation.value.Source;
import org.calends.table.TableWriter;

/** Obligations as rows of a table that spreadsheets open and an import reads back: with all that the import needs for that. */
final class ObligationTable {

    private static final Pattern SEPARATOR = Pattern.compile("[,;、，；]");
    private static final Object[] COLUMNS = { "id", "title", "kind", "authority", "jurisdiction", "dueDate", "bound", "dueTime",
            "zone", "lastSafeDay", "owner", "deputy", "leadDays", "tags", "description", "source.url", "source.quote",
            "source.documentId", "recurrence", "status", "closedReason", "completedOn", "createdAt", "updatedAt",
            "leadWorkingDays", "recurrenceRoll", "recurrenceCalendar", "recurrenceStart", "occurrence", "skipped", "seriesId",
            "nextId", "laterOnes", "dependsOn", "milestone", "computation", "closedAt", "completedBy", "completionNote",
            "evidenceUrl", "completedLate", "inTimeUntil", "team" };

    private final TableWriter table;

    /** Writes the heading. */
    ObligationTable(TableWriter table) throws IOException {
        this.table = table;
        table.row(COLUMNS);
    }

    void write(Obligation obligation) throws IOException {
        DueDate due = obligation.due();
        Source source = obligation.source() == null ? Source.NONE : obligation.source();
        LeadWish leads = obligation.leadWish();
        ObligationState state = ObligationState.of(obligation);
        Completion done = state.completion() == null ? Completion.NONE : state.completion();
        table.row(obligation.id(), obligation.title(), obligation.kind(), obligation.authority(), obligation.jurisdiction(),
                due.date(), due.bound(), due.time(), due.zone(), obligation.lastSafeDay(), obligation.owner(),
                obligation.deputy(), days(leads.leadDays()), tags(obligation.tags()), obligation.description(), source.url(),
                source.quote(), source.documentId(), obligation.recurrence(), state.status(), state.closedReason(),
                done.completedOn(), obligation.createdAt(), obligation.updatedAt(), days(leads.leadWorkingDays()),
                obligation.series().roll(), obligation.series().calendar(), state.recurrenceStart(), state.occurrence(),
                dates(state.skipped()), state.seriesId(), state.nextId(), state.laterOnes(), obligation.dependsOn(),
                state.milestone(), state.computation(), state.closedAt(), done.completedBy(), done.note(), done.evidenceUrl(),
                done.late(), done.inTimeUntil(), obligation.team());
    }

    /** No reminders at all is another wish than the kind's own. */
    private static String days(List<Integer> days) {
        return days == null ? null
                : days.isEmpty() ? "none" : days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String dates(List<LocalDate> dates) {
        return dates == null ? null : dates.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    }

    /** A tag that holds a comma stands in a line of its own, which is how the import knows. */
    private static String tags(Collection<String> tags) {
        boolean plain = tags.stream().noneMatch(tag -> SEPARATOR.matcher(tag).find());
        return plain ? String.join(", ", tags) : tags.stream().map(tag -> tag + "\n").collect(Collectors.joining());
    }
}
