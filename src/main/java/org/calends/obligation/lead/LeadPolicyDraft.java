package org.calends.obligation.lead;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.calends.input.InvalidInputException;
import org.calends.obligation.value.Leads;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How long ahead a kind is to be told, as someone writes it.
 *
 * @param leadWorkingDays absent means none
 */
@Schema(examples = "{\"leadDays\": [30, 7, 0], \"leadWorkingDays\": [5, 1]}")
@JsonIgnoreProperties({ "kind", "changedBy", "changedAt" })
public record LeadPolicyDraft(@NotNull @Size(max = 20) List<@NotNull @Min(0) @Max(3650) Integer> leadDays,
        @Size(max = 20) List<@NotNull @Min(0) @Max(1000) Integer> leadWorkingDays) {

    /** @throws InvalidInputException when it names no day */
    public Leads leads() {
        if (leadDays.isEmpty() && (leadWorkingDays == null || leadWorkingDays.isEmpty())) {
            throw new InvalidInputException("leadDays", "obligation.lead-days.none");
        }
        return new Leads(leadDays, leadWorkingDays);
    }
}
