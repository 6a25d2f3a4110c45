package org.calends.obligation.authority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.calends.input.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One more name of an authority.
 *
 * @param name in any language
 */
@Schema(examples = "{\"name\": \"Ministry of Industry and IT\"}")
public record AuthorityNameDraft(@NotBlank @Size(max = 200) @SingleLine(identifier = true) String name) {
}
