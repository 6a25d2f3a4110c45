package org.calends.account.own;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.calends.account.password.PasswordRules;

/**
 * Somebody chooses another password.
 *
 * @param currentPassword the present one, also where a request is signed in with it
 * @param password the new one
 * @param endKeys whether the account's API keys and app passwords end too
 */
public record PasswordChange(@NotNull String currentPassword,
        @NotNull @Size(min = PasswordRules.SHORTEST, message = "{account.password.short}") String password, boolean endKeys) {
}
