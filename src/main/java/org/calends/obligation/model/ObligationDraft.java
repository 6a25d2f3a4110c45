package org.calends.obligation.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;
import org.calends.account.person.Zone;
import org.calends.input.Jurisdiction;
import org.calends.input.Paragraphs;
import org.calends.input.SensibleYear;
import org.calends.input.SingleLine;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Source;
import org.calends.obligation.value.TimeOfDayReader;
import org.calends.workday.count.Period;
import org.calends.workday.count.Roll;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * An obligation as someone writes it, before it is one. Every door in makes such a draft and hands it to
 * {@code Obligations#register}.
 *
 * @param dueDate the stated date; absent when a period is given
 * @param period instead of a date: what to count, and from when
 * @param bound absent means {@code BY}
 * @param kind absent means {@code OTHER}
 * @param dueTime needs a zone; absent means the whole day; 24:00 is its last second
 * @param leadDays absent means the kind's policy, unless there are leadWorkingDays
 * @param recurrence the value of an RRULE (RFC 5545); the due date is its first date
 * @param recurrenceRoll what becomes of its dates that are no working days; absent means {@code NONE}
 * @param recurrenceCalendar by which to roll; absent means the jurisdiction's
 * @param leadWorkingDays the same in working days of the jurisdiction; absent means the kind's policy, unless there are
 *        leadDays
 * @param dependsOn the obligation from whose date the period is counted, again whenever that one moves
 * @param milestones internal steps to be made with it; each is an obligation of its own afterwards
 * @param dependents obligations to be made with it whose dates follow from this one's
 */
@Schema(examples = """
        {"title": "Comment on the draft rules on personal information in apps", "kind": "CONSULTATION", "authority": "MIIT",
         "jurisdiction": "CN", "dueDate": "2021-05-26", "bound": "BY", "owner": "lin@example.com", "tags": ["apps"]}""")
@JsonIgnoreProperties({ "id", "version", "lastSafeDay", "status", "daysLeft", "overdue", "completion", "completedLate",
        "computation", "closedReason", "closedAt", "seriesId", "occurrence", "nextId", "milestone", "recurrenceStart",
        "skipped", "laterOnes", "ownLeadDays", "createdAt", "updatedAt" })
public record ObligationDraft(
        @NotBlank @Size(max = 500) @SingleLine String title,
        Kind kind,
        @Size(max = 200) @SingleLine String authority,
        @Jurisdiction String jurisdiction,
        @Size(max = 20_000) @Paragraphs String description,
        @Size(max = 30) List<@NotBlank @Size(max = 60) @SingleLine(identifier = true) String> tags,
        @SensibleYear LocalDate dueDate,
        Period period,
        Bound bound,
        @JsonDeserialize(using = TimeOfDayReader.class) LocalTime dueTime,
        @Zone String zone,
        @Size(max = 254) @SingleLine(identifier = true) @MailAddress(orName = true) String owner,
        @Size(max = 254) @SingleLine(identifier = true) @MailAddress(orName = true) String deputy,
        @Size(max = 20) List<@NotNull @Min(0) @Max(3650) Integer> leadDays,
        @Valid Source source,
        @Size(max = 500) @SingleLine String recurrence,
        Roll recurrenceRoll,
        @Size(max = 60) @SingleLine String recurrenceCalendar,
        @Size(max = 20) List<@NotNull @Min(0) @Max(1000) Integer> leadWorkingDays,
        UUID dependsOn,
        @Size(max = 20) List<@NotNull MilestoneDraft> milestones,
        @Size(max = 20) List<@NotNull DependentDraft> dependents) {

    public ObligationDraft {
        owner = Addresses.spelled(owner);
        deputy = Addresses.spelled(deputy);
    }

    /** An obligation that comes once, or again on dates that are never rolled. */
    public ObligationDraft(String title, Kind kind, String authority, String jurisdiction, String description,
            List<String> tags, LocalDate dueDate, Period period, Bound bound, LocalTime dueTime, String zone, String owner,
            String deputy, List<Integer> leadDays, Source source, String recurrence) {
        this(title, kind, authority, jurisdiction, description, tags, dueDate, period, bound, dueTime, zone, owner, deputy,
                leadDays, source, recurrence, null, null, null, null, null, null);
    }

    /** @return the obligation as its present draft, which a merge patch (RFC 7396) changes */
    public static ObligationDraft of(Obligation present) {
        DueDate due = present.due();
        return new ObligationDraft(present.title(), present.kind(), present.authority(), present.jurisdiction(),
                present.description(), List.copyOf(present.tags()), due.date(), null, due.bound(), due.time(), due.zone(),
                present.owner(), present.deputy(), present.leadWish().leadDays(), present.source(), present.recurrence(),
                present.series().roll(), present.series().calendar(), present.leadWish().leadWorkingDays(),
                present.dependsOn(), null, null);
    }

    /** @return how many obligations are to be made with it, at whatever depth */
    public int following() {
        return (milestones == null ? 0 : milestones.size()) + DependentDraft.count(dependents);
    }

    public ObligationDraft comingOnce() {
        return new ObligationDraft(title, kind, authority, jurisdiction, description, tags, dueDate, period, bound, dueTime,
                zone, owner, deputy, leadDays, source, null, null, null, leadWorkingDays, dependsOn, milestones,
                dependents);
    }

    public ObligationDraft inZone(String id) {
        return new ObligationDraft(title, kind, authority, jurisdiction, description, tags, dueDate, period, bound, dueTime, id,
                owner, deputy, leadDays, source, recurrence, recurrenceRoll, recurrenceCalendar, leadWorkingDays,
                dependsOn, milestones, dependents);
    }

    public ObligationDraft dueOn(LocalDate counted) {
        return new ObligationDraft(title, kind, authority, jurisdiction, description, tags, counted, null, bound, dueTime, zone,
                owner, deputy, leadDays, source, recurrence, recurrenceRoll, recurrenceCalendar,
                leadWorkingDays, dependsOn, milestones, dependents);
    }

    public ObligationDraft counting(Period other) {
        return new ObligationDraft(title, kind, authority, jurisdiction, description, tags, null, other, bound, dueTime, zone,
                owner, deputy, leadDays, source, recurrence, recurrenceRoll, recurrenceCalendar, leadWorkingDays, dependsOn,
                milestones, dependents);
    }

    public ObligationDraft dependingOn(UUID other) {
        return new ObligationDraft(title, kind, authority, jurisdiction, description, tags, dueDate, period, bound, dueTime,
                zone, owner, deputy, leadDays, source, recurrence, recurrenceRoll, recurrenceCalendar, leadWorkingDays, other,
                milestones, dependents);
    }

    /** @return the same from another source */
    public ObligationDraft from(Source where) {
        return new ObligationDraft(title, kind, authority, jurisdiction, description, tags, dueDate, period, bound, dueTime,
                zone, owner, deputy, leadDays, where, recurrence, recurrenceRoll, recurrenceCalendar, leadWorkingDays,
                dependsOn,
                milestones, dependents);
    }

    /** @return the same in other hands */
    public ObligationDraft lookedAfterBy(String nextOwner, String nextDeputy) {
        return new ObligationDraft(title, kind, authority, jurisdiction, description, tags, dueDate, period, bound, dueTime,
                zone, nextOwner, nextDeputy, leadDays, source, recurrence, recurrenceRoll, recurrenceCalendar, leadWorkingDays,
                dependsOn, milestones, dependents);
    }

    DueDate due() {
        return new DueDate(dueDate, bound == null ? Bound.BY : bound, dueTime, dueTime == null ? null : zone);
    }
}
