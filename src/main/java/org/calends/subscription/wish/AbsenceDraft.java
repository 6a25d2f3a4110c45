package org.calends.subscription.wish;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;
import org.calends.input.SingleLine;
import org.calends.obligation.people.MailablePerson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody with an account is away. Both fields or none.
 *
 * @param deputy who gets the mails meanwhile: somebody with an account or a confirmed subscription
 * @param awayUntil the day on which the person is back
 */
@Schema(examples = "{\"deputy\": \"chen@example.com\", \"awayUntil\": \"2021-05-10\"}")
public record AbsenceDraft(
        @Size(max = 254) @SingleLine @MailAddress(orName = true) @MailablePerson String deputy,
        LocalDate awayUntil) {

    static final AbsenceDraft NONE = new AbsenceDraft(null, null);

    AbsenceDraft standIn(String address) {
        return new AbsenceDraft(address, awayUntil);
    }

    public AbsenceDraft {
        deputy = Addresses.spelled(deputy);
    }
}
