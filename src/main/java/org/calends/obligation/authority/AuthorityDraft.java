package org.calends.obligation.authority;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.calends.input.Jurisdiction;
import org.calends.input.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An authority that the dictionary does not know yet.
 *
 * @param name as shown: the usual short one, which no other authority has
 * @param jurisdiction ISO 3166 code or {@code EU}; absent for an international body
 * @param otherNames what else it is called, in any language
 */
@Schema(examples = "{\"name\": \"BfDI\", \"jurisdiction\": \"DE\", \"otherNames\": [\"Federal Commissioner for Data Protection\"]}")
public record AuthorityDraft(
        @NotBlank @Size(max = 200) @SingleLine(identifier = true) String name,
        @Jurisdiction String jurisdiction,
        @Size(max = 50) List<@NotNull @NotBlank @Size(max = 200) @SingleLine(identifier = true) String> otherNames) {
}
