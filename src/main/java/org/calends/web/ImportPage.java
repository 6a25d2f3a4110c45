package org.calends.web;

import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.Role;
import org.calends.intake.ImportFile;
import org.calends.intake.ImportFile.DateOrder;
import org.calends.intake.ImportFile.Format;
import org.calends.intake.ImportJobs;
import org.calends.intake.ImportReport;
import org.calends.intake.ImportWish;
import org.calends.intake.ImportWish.Past;
import org.calends.intake.Imports;
import org.calends.obligation.Invalid;
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

    private final Visitor visitor;
    private final Imports imports;
    private final ImportJobs jobs;

    ImportPage(Visitor visitor, Imports imports, ImportJobs jobs) {
        this.visitor = visitor;
        this.imports = imports;
        this.jobs = jobs;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance importFile(ImportReport report, String fileName, String dates, Problem problem);
    }

    @GET
    public TemplateInstance blank() {
        return page(null, null, null, null);
    }

    @POST
    @Consumes({ MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED })
    public Response take(@RestForm FileUpload file, @RestForm String dates, @RestForm String skip,
            @RestForm String past, @RestForm String act) throws IOException {
        try {
            ImportFile sent = fileOf(file, dates);
            ImportWish wish = new ImportWish(!"import".equals(act), ImportWish.skipsFaulty(skip), Past.asked(past));
            if (jobs.isLong(sent)) {
                return Response.seeOther(JobPage.addressOf(jobs.submit(sent, file.fileName(), wish, visitor.username())))
                        .build();
            }
            ImportReport report = imports.take(sent, wish, visitor.username());
            return Response.status(report.isRefused() ? 400 : 200).entity(page(report, file.fileName(), dates, null)).build();
        } catch (Invalid invalid) {
            Problem problem = Problems.of(invalid);
            return Response.status(problem.status()).entity(page(null, null, null, problem)).build();
        }
    }

    private static ImportFile fileOf(FileUpload file, String dates) {
        if (file == null || file.size() == 0) {
            throw new Invalid("file", "Choose a file first");
        }
        return new ImportFile(file.uploadedFile(), Format.named(file.fileName()), file.charSet(), DateOrder.asked(dates));
    }

    private TemplateInstance page(ImportReport report, String fileName, String dates, Problem problem) {
        return visitor.show(Templates.importFile(report, fileName, dates == null ? "" : dates, problem));
    }
}
