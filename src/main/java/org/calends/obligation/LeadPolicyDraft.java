package org.calends.obligation;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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

    /** @throws Invalid when it names no day */
    Leads leads() {
        if (leadDays.isEmpty() && (leadWorkingDays == null || leadWorkingDays.isEmpty())) {
            throw new Invalid("leadDays", "must name a day: an obligation that nobody is told of is missed");
        }
        return new Leads(leadDays, leadWorkingDays);
    }
}
