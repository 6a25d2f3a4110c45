package org.calends.reminder.acts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;
import org.calends.input.SingleLine;
import org.calends.obligation.people.MailablePerson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * To whom everything goes that somebody answers for.
 *
 * @param to by address, or by what exactly one is called: somebody with an account, or with a subscription that an editor made
 *        or approved
 * @param from an address that the account has or had, or its name; absent means the address it has, or else its name
 */
@Schema(examples = "{\"to\": \"wang@example.com\"}")
public record HandoverDraft(
        @NotBlank @Size(max = 254) @SingleLine @MailAddress(orName = true) @MailablePerson String to,
        @Size(max = 254) @SingleLine String from) {

    HandoverDraft to(String address) {
        return new HandoverDraft(address, from);
    }

    public HandoverDraft {
        to = Addresses.spelled(to);
        from = Addresses.spelled(from);
    }
}
