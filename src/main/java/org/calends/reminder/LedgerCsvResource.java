package org.calends.reminder;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;

import org.calends.account.Account;
import org.calends.account.Accounts;
import org.calends.account.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger as a file, for whoever must prove who was told. Written piece by piece. */
@Path("/api/reminders.csv")
@RolesAllowed(Role.VIEWERS)
@Tag(name = "The ledger")
class LedgerCsvResource {

    private final Reminders reminders;
    private final Accounts accounts;

    LedgerCsvResource(Reminders reminders, Accounts accounts) {
        this.reminders = reminders;
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "Who was told what, and when, as CSV", description = "Takes the list's parameters, but for page "
            + "and size; oldest first. Viewers get what was told to their own address.")
    public Response file(@BeanParam ReminderFilter filter, @Context SecurityContext security) {
        String whose = security.isUserInRole(Role.EDITORS) ? null
                : accounts.byName(security.getUserPrincipal().getName()).map(Account::email).orElse("");
        reminders.check(filter);
        return Response.ok((StreamingOutput) out -> write(filter, whose, new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reminders.csv\"").build();
    }

    private void write(ReminderFilter filter, String whose, Writer out) throws IOException {
        out.write(LedgerCsv.HEAD);
        try {
            reminders.each(filter, whose, row -> append(out, LedgerCsv.line(row)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
