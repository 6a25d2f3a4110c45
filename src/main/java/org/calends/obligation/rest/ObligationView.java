package org.calends.obligation.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.calends.obligation.model.Completion;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationState;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.LeadWish;
import org.calends.obligation.value.Source;
import org.calends.obligation.value.Status;
import org.calends.workday.count.Computation;
import org.calends.workday.count.Roll;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

/** An obligation as the API answers it, seen on one day. */
@Schema(name = "Obligation")
public record ObligationView(UUID id, int version, String title, Kind kind, String authority, String jurisdiction,
        String description,
        List<String> tags, LocalDate dueDate, Bound bound, @JsonFormat(pattern = "HH:mm[:ss]") LocalTime dueTime, String zone,
        LocalDate lastSafeDay, String owner, String deputy, List<Integer> leadDays, List<Integer> leadWorkingDays,
        @Schema(description = "how long ahead by its own wish; what is null there was not wished, and its kind's policy holds") LeadWish leadWish,
        Source source, Status status,
        long daysLeft, boolean overdue, Completion completion, boolean completedLate, String closedReason, Instant closedAt,
        String recurrence, Roll recurrenceRoll,
        String recurrenceCalendar, UUID seriesId, LocalDate recurrenceStart, LocalDate occurrence,
        @Schema(description = "later dates of its series that are left out") List<LocalDate> skipped,
        @Schema(description = "the draft of later ones of its series; null: they are like this one") String laterOnes,
        UUID nextId, UUID dependsOn, boolean milestone,
        @JsonRawValue @Schema(implementation = Computation.class) String computation,
        Instant createdAt, Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID team) {

    /** @param today the day, and {@code now} the moment, by which it is overdue or not */
    public static ObligationView of(Obligation obligation, LocalDate today, Instant now) {
        DueDate due = obligation.due();
        ObligationState state = ObligationState.of(obligation);
        return new ObligationView(obligation.id(), obligation.version(), obligation.title(), obligation.kind(),
                obligation.authority(), obligation.jurisdiction(), obligation.description(), List.copyOf(obligation.tags()),
                due.date(), due.bound(), due.time(), due.zone(), obligation.lastSafeDay(), obligation.owner(),
                obligation.deputy(), obligation.leadDays(), obligation.leadWorkingDays(),
                obligation.leadWish(),
                obligation.source(),
                obligation.status(),
                obligation.daysLeft(today, now), obligation.isOverdue(today, now), obligation.closing().completion(),
                obligation.isCompletedLate(), obligation.closing().reason(), obligation.closing().at(), obligation.recurrence(),
                obligation.series().roll(),
                obligation.series().calendar(), obligation.cycle() == null ? null : obligation.seriesId(),
                state.recurrenceStart(), state.occurrence(), state.skipped(), state.laterOnes(), obligation.series().nextId(),
                obligation.dependsOn(), obligation.isMilestone(), obligation.computation(), obligation.createdAt(),
                obligation.updatedAt(), obligation.team());
    }
}
