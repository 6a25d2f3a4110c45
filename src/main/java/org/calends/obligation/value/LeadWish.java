package org.calends.obligation.value;

import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * How long ahead to remind, as far as somebody chose it; a list that is absent was not chosen.
 *
 * @param leadDays in days, most first
 * @param leadWorkingDays in working days, most first
 */
@Embeddable
public record LeadWish(@Convert(converter = LeadDays.class) List<Integer> leadDays,
        @Convert(converter = LeadDays.class) List<Integer> leadWorkingDays) {

    /** Whatever is usual. */
    public static final LeadWish NONE = new LeadWish(null, null);

    public LeadWish {
        leadDays = LeadDays.inOrder(leadDays);
        leadWorkingDays = LeadDays.inOrder(leadWorkingDays);
    }

    /** @return what was chosen, else what is usual */
    public Leads or(Leads usual) {
        Leads chosen = Leads.chosen(leadDays, leadWorkingDays);
        return chosen == null ? usual : chosen;
    }
}
