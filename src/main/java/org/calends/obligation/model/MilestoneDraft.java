package org.calends.obligation.model;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.calends.input.InvalidInputException;
import org.calends.obligation.value.Bound;
import org.calends.workday.count.Direction;
import org.calends.workday.count.Period;
import org.calends.workday.count.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An internal step on the way to an obligation, as someone writes it. It becomes an obligation of its own, so that it has an
 * owner, reminders and a place in calendars, and moves when the other one does.
 *
 * @param workingDaysBefore working days back from the last safe day; either this or daysBefore
 * @param daysBefore days back from the last safe day
 * @param calendar by which working days count; absent means the jurisdiction's
 * @param owner absent means the obligation's
 * @param leadDays absent means 3 days before and on the day
 */
@Schema(examples = "{\"name\": \"Draft ready\", \"workingDaysBefore\": 10, \"owner\": \"wang@example.com\"}")
public record MilestoneDraft(String name, Integer workingDaysBefore, Integer daysBefore, String calendar, String owner,
        String deputy, @Size(max = 20) List<Integer> leadDays, @Size(max = 20) List<Integer> leadWorkingDays) {

    private static final List<Integer> USUAL_LEAD = List.of(3, 0);
    private static final int LONGEST_TITLE = 500;

    public ObligationDraft towards(Obligation obligation) {
        if (name == null || name.isBlank()) {
            throw new InvalidInputException("name", "input.blank");
        }
        if ((workingDaysBefore == null) == (daysBefore == null)) {
            throw new InvalidInputException("workingDaysBefore", "obligation.milestone.days-before-required");
        }
        List<Integer> days = leadDays == null && leadWorkingDays == null ? USUAL_LEAD : leadDays;
        return ObligationDraft.draft(title(obligation))
                .kind(obligation.kind()).authority(obligation.authority()).jurisdiction(obligation.jurisdiction())
                .tags(List.copyOf(obligation.tags()))
                .period(period(obligation.jurisdiction())).bound(Bound.BY)
                .owner(owner == null ? obligation.owner() : owner).deputy(deputy)
                .leadDays(days).leadWorkingDays(leadWorkingDays)
                .source(obligation.source()).dependsOn(obligation.id()).build();
    }

    private String title(Obligation obligation) {
        String title = name.strip() + ": " + obligation.title();
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private Period period(String jurisdiction) {
        String by = calendar == null ? jurisdiction : calendar;
        Period period = workingDaysBefore == null ? new Period(daysBefore, Unit.DAYS, null, by, null)
                : new Period(workingDaysBefore, Unit.WORKING_DAYS, null, by, null);
        return period.inDirection(Direction.BEFORE);
    }
}
