package org.calends.reminder.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.input.QueryValues;
import org.calends.reminder.check.CheckRun;
import org.calends.reminder.check.CheckRuns;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The daily check over REST, for administrators. */
@Path("/api/check-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "The daily check")
class CheckRunsResource {

    private final CheckRuns runs;

    CheckRunsResource(CheckRuns runs) {
        this.runs = runs;
    }

    /**
     * @param id null for a dry run, which is not kept
     * @param date the organisation's day
     * @param finishedAt null when it was interrupted
     */
    @Schema(name = "CheckRun")
    record CheckRunView(UUID id, LocalDate date, int considered, int queued, int sent, int failed, Instant startedAt,
            Instant finishedAt) {

        static CheckRunView of(CheckRun run) {
            return new CheckRunView(run.id(), run.runDate(), run.considered(), run.queued(), run.sent(), run.failed(),
                    run.startedAt(), run.finishedAt());
        }
    }

    @POST
    @Operation(operationId = "runCheck", summary = "Run the check now and deliver what is due", description = "deliver=false only fills the ledger; "
            + "dryRun=true only says how many would be told. It does not wait for the organisation's time of day, "
            + "but for that which a subscription chose.")
    @Parameter(name = "deliver", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public CheckRunView run(@Context UriInfo address) {
        boolean delivers = QueryValues.flag("deliver", address, true);
        return CheckRunView.of(QueryValues.flag("dryRun", address, false) ? runs.dry() : runs.askedFor(delivers));
    }

    @GET
    @Operation(operationId = "listCheckRuns", summary = "Past runs, newest first")
    public Page<CheckRunView> list(@BeanParam Paging paging) {
        return runs.page(paging.page(), paging.size()).map(CheckRunView::of);
    }
}
