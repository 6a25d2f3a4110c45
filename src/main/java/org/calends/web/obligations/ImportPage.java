package org.calends.web.obligations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.SentFiles;
import org.calends.intake.file.ImportChoices;
import org.calends.intake.file.ImportFile.Format;
import org.calends.intake.file.KeptUpload;
import org.calends.intake.file.KeptUploads;
import org.calends.intake.row.ColumnMapping;
import org.calends.obligation.rest.TableForm;
import org.calends.obligation.rest.XlsxWriter;
import org.calends.table.TableWriter;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.qute.TemplateInstance;

/** A file of obligations: shown first as it would become, and then imported as far as it is good. */
@Path("/obligations/import")
@RolesAllowed(Role.EDITORS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class ImportPage {

    /** What people fill in; a title and a due date at least. */
    static final List<String> COLUMNS = List.of("title", "dueDate", "bound", "dueTime", "zone", "kind", "authority",
            "jurisdiction", "owner", "deputy", "tags", "leadDays", "recurrence", "description", "source.url", "source.quote");

    private final CurrentUser currentUser;
    private final KeptUploads uploads;
    private final ImportSteps steps;

    ImportPage(CurrentUser currentUser, KeptUploads uploads, ImportSteps steps) {
        this.currentUser = currentUser;
        this.uploads = uploads;
        this.steps = steps;
    }

    @GET
    public TemplateInstance blank() {
        return steps.blank(null);
    }

    /** A workbook to fill in. */
    @GET
    @Path("/template.xlsx")
    @Produces(MediaType.WILDCARD)
    public Response template() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (TableWriter writer = TableForm.XLSX.to(workbook)) {
            writer.row(COLUMNS.toArray());
        }
        return Response.ok(workbook.toByteArray(), XlsxWriter.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"obligations-template.xlsx\"").build();
    }

    @POST
    @Consumes({ MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED })
    public Response take(@RestForm FileUpload file, @RestForm String dates, @RestForm String sheet, @RestForm String past,
            @RestForm String act) throws IOException {
        try {
            ImportChoices choices = new ImportChoices(dates, sheet, past, Map.of(), Map.of());
            choices.options(ColumnMapping.NONE);
            if (SentFiles.isMissing(file)) {
                throw new InvalidInputException("file", "input.file.missing");
            }
            Format.of(file.uploadedFile(), file.fileName());
            KeptUpload upload = uploads.keep(file.uploadedFile(), file.fileName(), file.charSet(), currentUser.username());
            return steps.go(upload, choices, act);
        } catch (InvalidInputException invalidInputException) {
            return steps.refused(invalidInputException);
        }
    }
}
