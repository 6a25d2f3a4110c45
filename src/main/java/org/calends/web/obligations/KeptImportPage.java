package org.calends.web.obligations;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.http.exchange.SpooledAnswers;
import org.calends.input.InvalidInputException;
import org.calends.intake.file.ImportChoices;
import org.calends.intake.file.KeptUpload;
import org.calends.intake.file.KeptUploads;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;

/** A file that somebody has sent: what it would become, what they say of it, and that it is imported or not. */
@Path("/imports/{id}")
@RolesAllowed(Role.EDITORS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class KeptImportPage {

    private final CurrentUser currentUser;
    private final KeptUploads uploads;
    private final ImportSteps steps;
    private final SpooledAnswers answers;

    KeptImportPage(CurrentUser currentUser, KeptUploads uploads, ImportSteps steps, SpooledAnswers answers) {
        this.answers = answers;
        this.currentUser = currentUser;
        this.uploads = uploads;
        this.steps = steps;
    }

    /** The file as it would become, by what was said of it so far. */
    @GET
    public Response look(UUID id) throws IOException {
        KeptUpload upload = upload(id);
        return steps.go(upload, uploads.choices(upload), "check");
    }

    private KeptUpload upload(UUID id) {
        return uploads.find(id, currentUser.username()).orElseThrow(NotFoundException::new);
    }

    /** What cannot be accepted, as a table to mend; a long file that was not looked at yet is looked at first. */
    @GET
    @Path("/rest.csv")
    @Produces(MediaType.WILDCARD)
    public Response rest(UUID id) throws IOException {
        return rest(id, "text/csv;charset=UTF-8", "to-mend.csv");
    }

    /** The same of a calendar, as a calendar. */
    @GET
    @Path("/rest.ics")
    @Produces(MediaType.WILDCARD)
    public Response restOfCalendar(UUID id) throws IOException {
        return rest(id, "text/calendar;charset=UTF-8", "to-mend.ics");
    }

    private Response rest(UUID id, String type, String fileName) throws IOException {
        KeptUpload upload = upload(id);
        ImportChoices choices = uploads.choices(upload);
        String user = currentUser.username();
        if (!uploads.isLookedAt(upload, choices, user)) {
            return steps.go(upload, choices, "check");
        }
        return answers.of(out -> uploads.toMend(upload, choices, user, out)).type(type)
                .header("Content-Disposition", "attachment; filename=\"" + fileName + '"').build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response goOn(UUID id, @RestForm String dates, @RestForm String sheet, @RestForm String past,
            @RestForm List<String> heading, @RestForm List<String> was, @RestForm List<String> field,
            @RestForm List<String> nameField,
            @RestForm List<String> nameWritten, @RestForm List<String> nameChosen, @RestForm String act) throws IOException {
        KeptUpload upload = upload(id);
        if ("discard".equals(act)) {
            uploads.forget(upload);
            return Response.seeOther(URI.create("/obligations/import")).build();
        }
        try {
            Map<String, String> columns = new LinkedHashMap<>(uploads.choices(upload).columns());
            columns.putAll(changed(heading, was, field));
            return steps.go(upload, new ImportChoices(dates, sheet, past, columns,
                    names(nameField, nameWritten, nameChosen)), act);
        } catch (InvalidInputException invalidInputException) {
            return steps.refused(invalidInputException);
        }
    }

    /** What was left as it was said itself need not be said by hand: the format of a program's export says more. */
    private static Map<String, String> changed(List<String> headings, List<String> before, List<String> fields) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(headings.size(), Math.min(before.size(), fields.size())); i++) {
            if (!before.get(i).equals(fields.get(i))) {
                changed.put(headings.get(i), fields.get(i));
            }
        }
        return changed;
    }

    private static Map<String, Map<String, String>> names(List<String> fields, List<String> written, List<String> chosen) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(fields.size(), Math.min(written.size(), chosen.size())); i++) {
            if (!chosen.get(i).isBlank()) {
                names.computeIfAbsent(fields.get(i), none -> new LinkedHashMap<>()).put(written.get(i), chosen.get(i));
            }
        }
        return names;
    }
}
