package org.calends.mail.watch;

import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.MailAddress;
import org.calends.account.person.Role;
import org.calends.mail.watch.TestMails.TestMailResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries the mail server, past the ledger. */
@Path("/api/mail/test")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Mail")
class TestMailResource {

    private final TestMails testMails;

    TestMailResource(TestMails testMails) {
        this.testMails = testMails;
    }

    /**
     * @param to the address
     * @param locale the language; null for English
     */
    record TestMail(@NotBlank @MailAddress String to, Locale locale) {
    }

    @POST
    @Operation(operationId = "sendTestMail", summary = "Send a test mail now", description = "Answers what the mail server said. 409 while none is configured.")
    public TestMailResult send(@NotNull @Valid TestMail test) {
        return testMails.send(test.to(), test.locale() == null ? Locale.ENGLISH : test.locale());
    }
}
