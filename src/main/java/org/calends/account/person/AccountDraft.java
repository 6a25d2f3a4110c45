package org.calends.account.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.calends.account.password.PasswordRules;
import org.calends.language.Languages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account as an administrator writes it.
 *
 * @param username what the person signs in with
 * @param password needed for a new account; absent keeps the present one; see {@link PasswordRules}
 * @param locale IETF language tag, one of {@link Languages}; absent means the browser's
 * @param zone IANA zone id; absent means the organisation's
 */
@Schema(examples = "{\"username\": \"lin\", \"password\": \"a long sentence is best\", \"role\": \"EDITOR\", \"email\": \"lin@example.com\"}")
public record AccountDraft(
        @NotNull @Pattern(regexp = AccountDraft.NAME, message = "{account.username.malformed}") String username,
        @Size(min = PasswordRules.SHORTEST, message = "{account.password.short}") String password,
        @Pattern(regexp = "\\P{Cntrl}{1,200}", message = "{account.name.malformed}") String displayName,
        @Size(max = 254) @MailAddress String email,
        Role role,
        @Pattern(regexp = Languages.OFFERED, message = "{account.locale.not-offered}") String locale,
        @Zone String zone) {

    public static final String NAME = "[A-Za-z0-9._@+-]{1,100}";

    public AccountDraft {
        email = Addresses.spelled(email);
    }
}
