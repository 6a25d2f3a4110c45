package org.calends.web.obligations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

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
import org.calends.intake.file.ImportFile;
import org.calends.intake.file.ImportFile.Format;
import org.calends.intake.file.ImportJobs;
import org.calends.intake.file.ImportReport;
import org.calends.intake.file.Imports;
import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportWish;
import org.calends.intake.row.ImportWish.Past;
import org.calends.obligation.rest.TableForm;
import org.calends.obligation.rest.XlsxWriter;
import org.calends.table.TableWriter;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A file of obligations: checked first, imported when nothing is wrong with it. Nobody waits for a large one. */
@Path("/obligations/import")
@RolesAllowed(Role.EDITORS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class ImportPage {

    /** What people fill in; a title and a due date at least. */
    private static final List<String> COLUMNS = List.of("title", "dueDate", "bound", "dueTime", "zone", "kind", "authority",
            "jurisdiction", "owner", "deputy", "tags", "leadDays", "recurrence", "description", "source.url", "source.quote");

    private final CurrentUser currentUser;
    private final Imports imports;
    private final ImportJobs jobs;

    ImportPage(CurrentUser currentUser, Imports imports, ImportJobs jobs) {
        this.currentUser = currentUser;
        this.imports = imports;
        this.jobs = jobs;
    }

    @CheckedTemplate(basePath = "web/obligations")
    static class Templates {
        static native TemplateInstance importFile(ImportReport report, String fileName, String dates, String sheet,
                boolean ignoring, Problem problem);
    }

    @GET
    public TemplateInstance blank() {
        return page(null, null, ImportOptions.NONE, null);
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
    public Response take(@RestForm FileUpload file, @RestForm String dates, @RestForm String unknown,
            @RestForm String sheet, @RestForm String skip, @RestForm String past, @RestForm String act) throws IOException {
        try {
            ImportOptions options = ImportOptions.asked(dates, unknown, sheet);
            ImportFile sent = fileOf(file, options);
            ImportWish wish = new ImportWish(!"import".equals(act), ImportWish.skipsFaulty(skip), Past.asked(past));
            if (jobs.isLong(sent)) {
                return Response.seeOther(JobPage.addressOf(jobs.submit(sent, file.fileName(), wish, currentUser.username())))
                        .build();
            }
            ImportReport report = imports.take(sent, wish, currentUser.username());
            return Response.status(report.isRefused() ? 400 : 200).entity(page(report, file.fileName(), options, null)).build();
        } catch (InvalidInputException invalidInputException) {
            Problem problem = Problems.of(invalidInputException);
            return Response.status(problem.status()).entity(page(null, null, ImportOptions.NONE, problem)).build();
        }
    }

    private static ImportFile fileOf(FileUpload file, ImportOptions options) throws IOException {
        if (file == null || file.size() == 0) {
            throw new InvalidInputException("file", "input.file.missing");
        }
        return new ImportFile(file.uploadedFile(), Format.of(file.uploadedFile(), file.fileName()), file.charSet(), options);
    }

    private TemplateInstance page(ImportReport report, String fileName, ImportOptions options, Problem problem) {
        return currentUser.show(Templates.importFile(report, fileName, Objects.toString(options.dates(), ""),
                Objects.toString(options.sheet(), ""), options.ignoresUnknown(), problem));
    }
}
