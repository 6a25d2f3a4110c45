package org.calends.reminder.escalation;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;
import org.calends.audit.Loggable;
import org.calends.input.SingleLine;
import org.calends.obligation.people.MailablePerson;
import org.calends.obligation.value.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An escalation rule as an administrator writes it.
 *
 * @param authority absent means any
 * @param tag of the obligations; absent means any
 * @param kind absent means any
 * @param deputyDays how many days before the last safe day the deputy hears of it, negative for after; absent means three
 * @param contact an address, or what exactly one person who can be mailed is called
 * @param contactDays the same for the contact; absent means one
 * @param team to which the obligations belong, by identifier or name; absent means any
 */
@Schema(examples = "{\"authority\": \"MIIT\", \"deputyDays\": 3, \"contact\": \"head@example.com\", \"contactDays\": 1}")
@JsonIgnoreProperties({ "id", "createdAt", "updatedAt" })
public record EscalationDraft(
        @Size(min = 1, max = 200) @SingleLine String authority,
        @Size(min = 1, max = 60) @SingleLine String tag,
        Kind kind,
        @Min(-60) @Max(365) Integer deputyDays,
        @NotBlank @Size(max = 254) @SingleLine @MailAddress(orName = true) @MailablePerson String contact,
        @Min(-60) @Max(365) Integer contactDays,
        @Size(min = 1, max = 100) @SingleLine String team) implements Loggable {

    public EscalationDraft {
        contact = Addresses.spelled(contact);
    }

    /** For obligations of whatever team. */
    public EscalationDraft(String authority, String tag, Kind kind, Integer deputyDays, String contact, Integer contactDays) {
        this(authority, tag, kind, deputyDays, contact, contactDays, null);
    }

    EscalationDraft to(String address, UUID itsTeam) {
        return new EscalationDraft(authority, tag, kind, deputyDays, address, contactDays,
                itsTeam == null ? null : itsTeam.toString());
    }

    @Override
    public String loggedAs() {
        return contact;
    }
}
