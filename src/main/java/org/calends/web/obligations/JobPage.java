package org.calends.web.obligations;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.intake.file.ImportJobs;
import org.calends.intake.file.ImportReport;
import org.calends.job.JobAnswerReader;
import org.calends.job.JobState;
import org.calends.job.JobView;
import org.calends.job.Jobs;
import org.calends.language.LocalizableMessage;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** How far long work is, and at its end what the page that took the file would have shown. */
@Path("/jobs/{id}")
@RolesAllowed(Role.EDITORS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class JobPage {

    private static final String API = "/api";

    private final CurrentUser currentUser;
    private final SecurityIdentity identity;
    private final Jobs jobs;
    private final ImportJobs imports;
    private final ImportSteps importSteps;
    private final ObjectMapper json;

    JobPage(CurrentUser currentUser, SecurityIdentity identity, Jobs jobs, ImportJobs imports, ImportSteps importSteps,
            ObjectMapper json) {
        this.importSteps = importSteps;
        this.currentUser = currentUser;
        this.identity = identity;
        this.jobs = jobs;
        this.imports = imports;
        this.json = json;
    }

    @CheckedTemplate(basePath = "web/obligations")
    static class Templates {
        static native TemplateInstance job(JobView job, LocalizableMessage reason, String from);
    }

    public static URI addressOf(JobView job) {
        return URI.create("/jobs/" + job.id());
    }

    /** A script that asks how far it is shall load the page anew at the end, since another may come then. */
    @GET
    public Response show(UUID id, @HeaderParam("HX-Trigger") String asker) throws IOException {
        JobView job = jobs.get(id, identity);
        if (job.isOver() && "job".equals(asker)) {
            return Response.noContent().header("HX-Refresh", "true").build();
        }
        if (job.state() == JobState.DONE && job.location() != null) {
            return Response.seeOther(URI.create(job.location().substring(API.length()))).build();
        }
        ImportReport report = imports.reportOf(job);
        return Response.ok(report == null ? progress(job)
                : importSteps.ended(report, job)).build();
    }

    private TemplateInstance progress(JobView job) throws IOException {
        return currentUser.show(Templates.job(job, reason(job), switch (job.kind()) {
            case IMPORT -> "/obligations/import";
            case DOCUMENT -> "/documents";
        }));
    }

    /** @return why it failed, or null; those of before 1.0 kept a sentence and no code */
    private LocalizableMessage reason(JobView job) throws IOException {
        JsonNode answer = JobAnswerReader.read(job);
        if (answer.hasNonNull("code")) {
            return json.readerFor(LocalizableMessage.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(answer);
        }
        String detail = answer.path("detail").asText(null);
        return detail == null ? null : LocalizableMessage.asWritten(detail);
    }

    @POST
    @Path("/cancellation")
    public Response cancel(UUID id) {
        return Response.seeOther(addressOf(jobs.cancel(id, identity))).build();
    }
}
