package org.calends.team;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.calends.audit.Loggable;
import org.calends.input.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team as an administrator writes it.
 *
 * @param confidential whether what belongs to it is hidden from everybody else; absent means that it is not
 * @param members absent: nobody but whoever makes it, and on a change those who are in it
 */
@Schema(examples = """
        {"name": "Internal investigations", "confidential": true, "members": [{"account": "lin@example.com", "role": "EDITOR"}]}""")
public record TeamDraft(
        @NotBlank @Size(max = 100) @SingleLine(identifier = true) String name,
        Boolean confidential,
        @Size(max = 1000) List<@NotNull @Valid TeamMemberDraft> members) implements Loggable {

    boolean isConfidential() {
        return Boolean.TRUE.equals(confidential);
    }

    @Override
    public String loggedAs() {
        return name;
    }
}
