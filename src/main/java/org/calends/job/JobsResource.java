package org.calends.job;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;

/** Long work over REST: how far it is, what came of it, and that it shall end. */
@Path("/api/jobs")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
class JobsResource {

    private final Jobs jobs;
    private final SecurityIdentity caller;

    JobsResource(Jobs jobs, SecurityIdentity caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listJobs", summary = "Jobs under way", description = "What waits or runs, the oldest first: also long files whose sender waits "
            + "for the answer. Administrators see everybody's.")
    public List<JobView> underWay() {
        return jobs.underWay(caller);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "How far a job is", description = "A large file sent with Prefer: respond-async becomes a job. At its end, "
            + "status and answer are what the request would have been answered, had it been waited for. Kept for a day.")
    public JobView get(UUID id) {
        return jobs.get(id, caller);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelJob", summary = "Cancel a job", description = "What waits is cancelled at once, what runs soon after, and nothing of it was "
            + "written then. What is over stays as it is: the state says so.")
    public JobView cancel(UUID id) {
        return jobs.cancel(id, caller);
    }
}
