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
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.soabase.recordbuilder.core.RecordBuilder;

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
 * @param team to which it belongs, by identifier or name; absent means as before, and for a new one the organisation; empty
 *        means the organisation
 * @param dependents obligations to be made with it whose dates follow from this one's
 */
@Schema(examples = """
        {"title": "Comment on the draft rules on personal information in apps", "kind": "CONSULTATION", "authority": "MIIT",
         "jurisdiction": "CN", "dueDate": "2021-05-26", "bound": "BY", "owner": "lin@example.com", "tags": ["apps"]}""")
@JsonIgnoreProperties({ "id", "version", "lastSafeDay", "status", "daysLeft", "overdue", "completion", "completedLate",
        "computation", "closedReason", "closedAt", "seriesId", "occurrence", "nextId", "milestone", "recurrenceStart",
        "skipped", "laterOnes", "leadWish", "createdAt", "updatedAt" })
@RecordBuilder
@RecordBuilder.Options(enableWither = false, inheritComponentAnnotations = false)
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
        @Size(max = 20) List<@NotNull DependentDraft> dependents,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 100) @SingleLine String team) {

    public ObligationDraft {
        owner = Addresses.spelled(owner);
        deputy = Addresses.spelled(deputy);
    }

    /** @return the obligation as its present draft, which a merge patch (RFC 7396) changes */
    public static ObligationDraft of(Obligation present) {
        DueDate due = present.due();
        return draft(present.title())
                .kind(present.kind()).authority(present.authority()).jurisdiction(present.jurisdiction())
                .description(present.description()).tags(List.copyOf(present.tags()))
                .dueDate(due.date()).bound(due.bound()).dueTime(due.time()).zone(due.zone())
                .owner(present.owner()).deputy(present.deputy())
                .leadDays(present.leadWish().leadDays()).leadWorkingDays(present.leadWish().leadWorkingDays())
                .source(present.source())
                .recurrence(present.recurrence()).recurrenceRoll(present.series().roll())
                .recurrenceCalendar(present.series().calendar())
                .dependsOn(present.dependsOn()).team(present.team() == null ? null : present.team().toString()).build();
    }

    /** @return a draft to be filled in, of which nothing but the title is known */
    public static ObligationDraftBuilder draft(String title) {
        return ObligationDraftBuilder.builder().title(title);
    }

    /** @return this draft, to be changed */
    public ObligationDraftBuilder toBuilder() {
        return ObligationDraftBuilder.builder(this);
    }

    /** @return how many obligations are to be made with it, at whatever depth */
    public int following() {
        return (milestones == null ? 0 : milestones.size()) + DependentDraft.count(dependents);
    }

    public ObligationDraft comingOnce() {
        return toBuilder().recurrence(null).recurrenceRoll(null).recurrenceCalendar(null).build();
    }

    public ObligationDraft inZone(String id) {
        return toBuilder().zone(id).build();
    }

    /** @param id of the team, or null for the organisation */
    public ObligationDraft belongingTo(UUID id) {
        return toBuilder().team(id == null ? null : id.toString()).build();
    }

    public ObligationDraft dueOn(LocalDate counted) {
        return toBuilder().dueDate(counted).period(null).build();
    }

    public ObligationDraft counting(Period other) {
        return toBuilder().dueDate(null).period(other).build();
    }

    public ObligationDraft dependingOn(UUID other) {
        return toBuilder().dependsOn(other).build();
    }

    /** @return the same from another source */
    public ObligationDraft from(Source where) {
        return toBuilder().source(where).build();
    }

    /** @return the same in other hands */
    public ObligationDraft lookedAfterBy(String nextOwner, String nextDeputy) {
        return toBuilder().owner(nextOwner).deputy(nextDeputy).build();
    }

    DueDate due() {
        return new DueDate(dueDate, bound == null ? Bound.BY : bound, dueTime, dueTime == null ? null : zone);
    }
}
