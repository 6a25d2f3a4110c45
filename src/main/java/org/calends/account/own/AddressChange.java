package org.calends.account.own;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;

/**
 * Somebody is to have another e-mail address.
 *
 * @param currentPassword the present password, also where a request is signed in with it
 */
public record AddressChange(@NotBlank @Size(max = 254) @MailAddress String email, @NotNull String currentPassword) {

    public AddressChange {
        email = Addresses.spelled(email);
    }
}
