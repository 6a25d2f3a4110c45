package org.calends.web.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.SentFiles;
import org.calends.obligation.change.Recalculation.Moved;
import org.calends.obligation.workdays.CalendarNotice.Format;
import org.calends.obligation.workdays.NoticeDraft;
import org.calends.obligation.workdays.NoticeLoader;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A new year's notice, or the company's own days, brought as a file. */
@Path("/admin/calendars/{calendar}/notices")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class NoticePages {

    private static final long MOST_BYTES = 1_000_000;

    private final CurrentUser currentUser;
    private final NoticeLoader desk;
    private final CalendarYearPage years;

    NoticePages(CurrentUser currentUser, NoticeLoader desk, CalendarYearPage years) {
        this.currentUser = currentUser;
        this.desk = desk;
        this.years = years;
    }

    @POST
    @Consumes({ MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED })
    public Response load(String calendar, @RestForm String id, @RestForm String settles, @RestForm String reference,
            @RestForm FileUpload file) throws IOException {
        try {
            Integer year = settles == null || settles.isBlank() ? null : FormReader.number("settles", settles.strip());
            List<Moved> moved = desk.load(new NoticeDraft(id, calendar, year, blankToNull(reference), formatOf(file),
                    textOf(file)), currentUser.username());
            return Response.ok(years.show(calendar, year, moved, null)).build();
        } catch (InvalidInputException invalidInputException) {
            Problem problem = Problems.of(invalidInputException);
            return Response.status(problem.status()).entity(years.show(calendar, null, null, problem)).build();
        }
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(String calendar, String id) {
        return Response.ok(years.show(calendar, null, desk.withdraw(calendar, id, currentUser.username()), null)).build();
    }

    private static Format formatOf(FileUpload file) {
        if (SentFiles.isMissing(file)) {
            throw new InvalidInputException("file", "input.file.missing");
        }
        return file.fileName().toLowerCase(Locale.ROOT).endsWith(".ics") ? Format.ICS : Format.CSV;
    }

    private static String textOf(FileUpload file) throws IOException {
        if (file.size() > MOST_BYTES) {
            throw new InvalidInputException("file", "notice.file.too-large");
        }
        return new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
