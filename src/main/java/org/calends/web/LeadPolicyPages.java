package org.calends.web;

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

import org.calends.account.Role;
import org.calends.obligation.Invalid;
import org.calends.obligation.Kind;
import org.calends.obligation.LeadPolicies;
import org.calends.obligation.LeadPolicy;
import org.calends.obligation.LeadPolicyDraft;
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

    private final Visitor visitor;
    private final LeadPolicies policies;
    private final FormReader reader;

    LeadPolicyPages(Visitor visitor, LeadPolicies policies, FormReader reader) {
        this.visitor = visitor;
        this.policies = policies;
        this.reader = reader;
    }

    /** @param changedBy null while it is as it came */
    record Row(Kind kind, String days, String workingDays, String changedBy) {
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance adminLeadPolicies(List<Row> rows, Kind saved, Problem problem);
    }

    @GET
    public TemplateInstance all(@RestQuery Kind saved) {
        return visitor.show(Templates.adminLeadPolicies(rows(null), saved, null));
    }

    @POST
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(Kind kind, @RestForm String leadDays, @RestForm String leadWorkingDays) {
        try {
            policies.change(kind, read(leadDays, leadWorkingDays), visitor.username());
            return Response.seeOther(URI.create("/admin/lead-policies?saved=" + kind)).build();
        } catch (Invalid invalid) {
            Problem problem = Problems.of(invalid);
            Row written = new Row(kind, leadDays, leadWorkingDays, null);
            return Response.status(problem.status())
                    .entity(visitor.show(Templates.adminLeadPolicies(rows(written), null, problem))).build();
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
