package org.calends.web.admin;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

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
import org.calends.obligation.lead.LeadPolicies;
import org.calends.obligation.lead.LeadPolicyDraft;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.LeadPolicy;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** How long ahead each kind of obligation is told where nobody chose otherwise. */
@Path("/admin/lead-policies")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class LeadPolicyPages {

    private final CurrentUser currentUser;
    private final LeadPolicies policies;
    private final FormReader reader;

    LeadPolicyPages(CurrentUser currentUser, LeadPolicies policies, FormReader reader) {
        this.currentUser = currentUser;
        this.policies = policies;
        this.reader = reader;
    }

    /** @param changedBy null while it is as it came */
    record Row(Kind kind, String days, String workingDays, String changedBy) {
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {
        static native TemplateInstance adminLeadPolicies(List<Row> rows, Kind saved, Problem problem);
    }

    @GET
    public TemplateInstance all(@RestQuery Kind saved) {
        return currentUser.show(Templates.adminLeadPolicies(rows(null), saved, null));
    }

    @POST
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(Kind kind, @RestForm String leadDays, @RestForm String leadWorkingDays) {
        try {
            policies.change(kind, read(leadDays, leadWorkingDays), currentUser.username());
            return Response.seeOther(URI.create("/admin/lead-policies?saved=" + kind)).build();
        } catch (InvalidInputException invalidInputException) {
            Problem problem = Problems.of(invalidInputException);
            Row written = new Row(kind, leadDays, leadWorkingDays, null);
            return Response.status(problem.status())
                    .entity(currentUser.show(Templates.adminLeadPolicies(rows(written), null, problem))).build();
        }
    }

    private LeadPolicyDraft read(String leadDays, String leadWorkingDays) {
        ObjectNode fields = reader.empty();
        FormReader.numbers(fields, "leadDays", leadDays);
        FormReader.numbers(fields, "leadWorkingDays", leadWorkingDays);
        if (!fields.has("leadDays")) {
            fields.putArray("leadDays");
        }
        return reader.read(fields, LeadPolicyDraft.class);
    }

    /** @param written stands in place of what is stored; null when nothing was refused */
    private List<Row> rows(Row written) {
        return policies.all().stream().map(LeadPolicyPages::row)
                .map(row -> written != null && row.kind() == written.kind() ? written : row).toList();
    }

    private static Row row(LeadPolicy policy) {
        return new Row(policy.kind(), joined(policy.leads().days()), joined(policy.leads().workingDays()), policy.changedBy());
    }

    private static String joined(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
