package org.calends.web.admin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.reminder.check.CheckRun;
import org.calends.reminder.check.CheckRuns;
import org.calends.web.frame.Address;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.Pager;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The checks that ran, and one more when somebody asks. */
@Path("/admin/checks")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class CheckPages {

    private static final int SIZE = 30;
    private static final int BAR = 24;
    private static final int HEIGHT = 76;

    private final CurrentUser currentUser;
    private final Clock clock;
    private final CheckRuns runs;

    CheckPages(CurrentUser currentUser, Clock clock, CheckRuns runs) {
        this.currentUser = currentUser;
        this.clock = clock;
        this.runs = runs;
    }

    /** @param took such as "0.4 s"; null when it was interrupted */
    record Row(String at, CheckRun run, String took) {
    }

    /** @param x in the drawing's own units */
    record Bar(int x, int y, int height, String at, int queued, boolean failed) {
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {
        static native TemplateInstance adminChecks(List<Row> runs, List<Bar> bars, Pager pager, boolean ran);
    }

    @GET
    public TemplateInstance list(@BeanParam Paging paging, @RestQuery boolean ran, @Context UriInfo uri) {
        Page<CheckRun> found = runs.page(paging.page(), SIZE);
        List<Row> rows = found.items().stream().map(this::row).toList();
        return currentUser.show(Templates.adminChecks(rows, bars(rows), Pager.of(found, Address.of(uri)), ran));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response run() {
        runs.askedFor(true);
        return Response.seeOther(URI.create("/admin/checks?ran=true")).build();
    }

    private Row row(CheckRun run) {
        String took = run.finishedAt() == null ? null
                : String.format(currentUser.locale(), "%.1f s",
                        Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1000.0);
        return new Row(currentUser.words().dates().moment(run.startedAt(), clock.getZone()), run, took);
    }

    /** Oldest first, as one reads. */
    private static List<Bar> bars(List<Row> rows) {
        int most = Math.max(1, rows.stream().mapToInt(row -> row.run().queued()).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(rows.size() - 1 - i);
            int height = Math.max(2, row.run().queued() * HEIGHT / most);
            bars.add(new Bar(i * BAR, HEIGHT + 4 - height, height, row.at(), row.run().queued(), row.run().failed() > 0));
        }
        return bars;
    }
}
