package org.calends.obligation.model;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.Size;

import org.calends.input.InvalidInputException;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.workday.count.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link of a chain (publication, comments, entry into force, compliance), as someone writes it: an obligation whose date is
 * counted from the one before and moves with it.
 *
 * @param kind absent means {@code OTHER}
 * @param period counted from the stated date of the one before, so without {@code from}
 * @param owner absent means that of the one before
 * @param leadDays absent means the kind's policy
 * @param dependents what follows from this one in turn
 */
@Schema(examples = """
        {"title": "The rules apply", "kind": "EFFECTIVE", "period": {"amount": 6, "unit": "MONTHS"}}""")
public record DependentDraft(String title, Kind kind, Period period, Bound bound, String owner, String deputy,
        @Size(max = 20) List<Integer> leadDays, @Size(max = 20) List<Integer> leadWorkingDays,
        @Size(max = 20) List<MilestoneDraft> milestones, @Size(max = 20) List<DependentDraft> dependents) {

    static int count(List<DependentDraft> dependents) {
        return dependents == null ? 0
                : dependents.stream().filter(Objects::nonNull).mapToInt(each -> 1
                        + (each.milestones == null ? 0 : each.milestones.size()) + count(each.dependents)).sum();
    }

    public ObligationDraft after(Obligation trigger) {
        if (period == null) {
            throw new InvalidInputException("period", "input.required");
        }
        return ObligationDraft.draft(title)
                .kind(kind).authority(trigger.authority()).jurisdiction(trigger.jurisdiction())
                .tags(List.copyOf(trigger.tags()))
                .period(period).bound(bound)
                .owner(owner == null ? trigger.owner() : owner).deputy(deputy)
                .leadDays(leadDays).leadWorkingDays(leadWorkingDays)
                .source(trigger.source()).dependsOn(trigger.id())
                .milestones(milestones).dependents(dependents).build();
    }
}
