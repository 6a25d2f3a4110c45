package org.calends.mail;

import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.Role;
import org.calends.obligation.Refused;
import org.calends.reminder.Attempt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries the mail server, past the ledger. */
@Path("/api/mail/test")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Mail")
class TestMailResource {

    private final MailRoute route;
    private final DirectMail directMail;

    TestMailResource(MailRoute route, DirectMail directMail) {
        this.route = route;
        this.directMail = directMail;
    }

    /**
     * @param to the address
     * @param locale the language; null for English
     */
    record TestMail(@NotBlank @Email String to, Locale locale) {
    }

    /**
     * @param server which server was asked
     * @param outcome ACCEPTED, or how it failed
     * @param code the server's reply code, or null when there was none
     * @param reply what the server said, or what went wrong
     */
    record TestMailResult(String server, Attempt.Outcome outcome, Integer code, String reply) {
    }

    @POST
    @Operation(summary = "Send a test mail now", description = "Answers what the mail server said. 409 while none is configured.")
    public TestMailResult send(@NotNull @Valid TestMail test) {
        MailServer server = route.server()
                .orElseThrow(() -> new Refused("No mail server is configured; set quarkus.mailer.host."));
        AlarmWords words = AlarmMail.wordsIn(test.locale() == null ? Locale.ENGLISH : test.locale());
        Attempt attempt = directMail.send(server, test.to(), words.testSubject(), words.testText());
        return new TestMailResult(server.host() + ":" + server.port(), attempt.outcome(), attempt.code(), attempt.reply());
    }
}
