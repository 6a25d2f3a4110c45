package org.calends.intake.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.input.ProblemTypes;
import org.calends.input.QueryValues;
import org.calends.intake.file.ImportFile.Format;
import org.calends.intake.row.ColumnMapping;
import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportWish;
import org.calends.intake.row.ImportWish.Past;
import org.calends.intake.row.NameChoices;
import org.calends.job.AcceptedJob;
import org.calends.job.JobView;
import org.calends.job.Prefer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Obligations from a table or a calendar file. */
@Path("/api/obligations/import")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportJobs jobs;
    private final ProblemTypes types;

    ImportResource(Imports imports, ImportJobs jobs, ProblemTypes types) {
        this.types = types;
        this.imports = imports;
        this.jobs = jobs;
    }

    @POST
    @Consumes({ "text/csv", "text/calendar", "text/x-vcalendar", XLSX, MediaType.APPLICATION_JSON })
    @Operation(operationId = "importObligations", summary = "Import a CSV, XLSX, iCalendar or JSON file", description = "All or nothing, at most 100,000 rows. A file of more than "
            + "500,000 bytes or 1,000 rows takes its turn after other such files, as a job that can be cancelled meanwhile. dryRun=true checks "
            + "every row and writes nothing. CSV: the first row names the columns, in English, German, French, Spanish or Chinese; comma, semicolon, "
            + "tab or bar; UTF-8, UTF-16, GB18030 or Big5; dates=DMY or MDY says how 3/4/2026 is meant; unknown=ignore passes over columns that "
            + "are not known, which the report names. XLSX: the sheet that names the columns, or the one that sheet= names; a file that is a "
            + "workbook is read as one, whatever its media type. iCalendar and vCalendar: each VEVENT by its start, each VTODO "
            + "by its DUE; skip=faulty leaves out the rows that cannot be accepted and lists them in leftOut; past=skip or past=history "
            + "leaves out what is over, or takes it in as closed. JSON: what /api/obligations.json gives, or Google's Tasks.json. mapping says by hand what columns are for, as a JSON object such as "
            + "{\"Frist bis\": \"dueDate\", \"Kosten\": \"\"} (nothing: passed over) or as pairs; names says whom a name means, such as "
            + "{\"owner\": {\"Lin\": \"lin@example.com\"}}; a dry run with preview=true shows the columns, the sheets, the first 200 rows as they would "
            + "become and the names that nobody here has, each with the nearest. An entry whose id (UID) is already here is left as it is, so that the same file can be sent again. What an export holds comes back as it was: "
            + "closed obligations, series and chains included; dependsOn names an id of the file or of what is here.")
    @APIResponse(responseCode = "200", description = "Imported, or the result of a dry run", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "202", description = "A file of more than 500,000 bytes or 1,000 rows sent with Prefer: respond-async; ask at Location how far it is", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was imported: every bad row with its line", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ImportProblem.class)))
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(name = "preview", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Blocking
    public Uni<Response> take(@Context UriInfo address,
            @RestQuery String dates, @RestQuery String unknown, @RestQuery String sheet, @RestQuery String skip,
            @RestQuery String past, @RestQuery String mapping, @RestQuery String names,
            @HeaderParam("Content-Type") MediaType type,
            @NotNull File content, @Context SecurityContext security, @Context HttpHeaders headers) throws IOException {
        if (type == null) {
            throw new NotSupportedException();
        }
        boolean isDryRun = QueryValues.flag("dryRun", address, false);
        ImportOptions options = ImportOptions.asked(dates, unknown, sheet).saying(ColumnMapping.asked(mapping),
                NameChoices.asked(names));
        ImportWish wish = new ImportWish(isDryRun, ImportWish.skipsFaulty(skip), Past.asked(past),
                isDryRun && QueryValues.flag("preview", address, false));
        String actor = security.getUserPrincipal().getName();
        boolean later = Prefer.asksAsynchronous(headers);
        try {
            ImportFile file = new ImportFile(content.toPath(), Format.of(content.toPath(), type.toString()),
                    type.getParameters().get(MediaType.CHARSET_PARAMETER), options);
            if (!file.isLong()) {
                return Uni.createFrom().item(answer(imports.take(file, wish, actor)));
            }
            return later ? Uni.createFrom().item(AcceptedJob.of(jobs.submit(file, null, wish, actor)))
                    : Uni.createFrom().completionStage(jobs.await(file, wish, actor).answer());
        } finally {
            // the framework leaves it behind; what companies owe by when must not pile up in a temporary folder
            Files.deleteIfExists(content.toPath());
        }
    }

    private Response answer(ImportReport report) {
        return report.dryRun() || !report.isRefused() ? Response.ok(report).build()
                : Response.status(Response.Status.BAD_REQUEST).type("application/problem+json")
                        .entity(ImportProblem.of(report, types)).build();
    }
}
