package org.calends.web;

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

import org.calends.account.Role;
import org.calends.intake.ImportJobs;
import org.calends.intake.ImportReport;
import org.calends.job.JobState;
import org.calends.job.JobView;
import org.calends.job.Jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    private final Visitor visitor;
    private final SecurityIdentity identity;
    private final Jobs jobs;
    private final ImportJobs imports;
    private final ObjectMapper json;

    JobPage(Visitor visitor, SecurityIdentity identity, Jobs jobs, ImportJobs imports, ObjectMapper json) {
        this.visitor = visitor;
        this.identity = identity;
        this.jobs = jobs;
        this.imports = imports;
        this.json = json;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance job(JobView job, String reason, String from);
    }

    static URI addressOf(JobView job) {
        return URI.create("/jobs/" + job.id());
    }

    /** A script that asks how far it is shall load the page anew at the end, since another may come then. */
    @GET
    public Response show(UUID id, @HeaderParam("HX-Trigger") String asker) throws JsonProcessingException {
        JobView job = jobs.get(id, identity);
        if (job.isOver() && "job".equals(asker)) {
            return Response.noContent().header("HX-Refresh", "true").build();
        }
        if (job.state() == JobState.DONE && job.location() != null) {
            return Response.seeOther(URI.create(job.location().substring(API.length()))).build();
        }
        ImportReport report = imports.reportOf(job);
        return Response.ok(report == null ? progress(job)
                : visitor.show(ImportPage.Templates.importFile(report, nameOf(job), "", "", false, null))).build();
    }

    private static String nameOf(JobView job) {
        return job.fileName() == null ? "" : job.fileName();
    }

    private TemplateInstance progress(JobView job) throws JsonProcessingException {
        String reason = job.answer() == null ? null : json.readTree(job.answer()).path("detail").asText(null);
        return visitor.show(Templates.job(job, reason, switch (job.kind()) {
            case IMPORT -> "/obligations/import";
            case DOCUMENT -> "/documents";
        }));
    }

    @POST
    @Path("/cancellation")
    public Response cancel(UUID id) {
        return Response.seeOther(addressOf(jobs.cancel(id, identity))).build();
    }
}
