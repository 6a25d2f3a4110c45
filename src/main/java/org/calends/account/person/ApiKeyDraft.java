package org.calends.account.person;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key, or app password, as somebody asks for it.
 *
 * @param name by which the holder tells it from others
 * @param scopes what it is for; none given means all but SCIM
 * @param expiresAt from when on it opens nothing; null for never
 */
@Schema(examples = "{\"name\": \"Calendar on the telephone\", \"scopes\": [\"CALDAV\"], \"expiresAt\": \"2027-12-31T00:00:00Z\"}")
public record ApiKeyDraft(
        @NotNull @Pattern(regexp = "\\P{Cntrl}{1,200}", message = "{account.name.malformed}") String name,
        @Size(max = 5) List<@NotNull KeyScope> scopes, Instant expiresAt) {

    /** For everything, and for ever. */
    public static ApiKeyDraft named(String name) {
        return new ApiKeyDraft(name, null, null);
    }

    /** A directory's key lies with somebody else's service, and opens nothing beside. */
    boolean isForMoreThanDirectory() {
        return scopes != null && scopes.contains(KeyScope.SCIM) && scopes.stream().anyMatch(scope -> scope != KeyScope.SCIM);
    }
}
