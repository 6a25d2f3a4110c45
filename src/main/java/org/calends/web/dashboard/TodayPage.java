package org.calends.web.dashboard;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.intake.review.Suggestions;
import org.calends.obligation.search.ObligationStatistics.DoneLately;
import org.calends.team.Teams;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.wording.Deadline;
import org.calends.web.wording.DeadlineFormatter;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that the head of compliance looks at each morning. */
@Path("/")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class TodayPage {

    private final CurrentUser currentUser;
    private final DashboardBuckets dashboardBuckets;
    private final Suggestions suggestions;
    private final LastCheck health;
    private final Teams teams;

    TodayPage(CurrentUser currentUser, DashboardBuckets dashboardBuckets, Suggestions suggestions, LastCheck health,
            Teams teams) {
        this.teams = teams;
        this.currentUser = currentUser;
        this.dashboardBuckets = dashboardBuckets;
        this.suggestions = suggestions;
        this.health = health;
    }

    /**
     * Deadlines that are equally near.
     *
     * @param key as style sheets and addresses name it
     * @param title in the visitor's language
     * @param more how many there are beyond those shown
     * @param counted how far was counted
     */
    record Section(String key, String title, List<Deadline> deadlines, long more, int counted) {

        public long total() {
            return deadlines.size() + more;
        }

        /** @return the total as far as it was counted */
        public String count() {
            return total() < counted ? Long.toString(total()) : counted + "+";
        }
    }

    @CheckedTemplate(basePath = "web/dashboard")
    static class Templates {
        static native TemplateInstance today(String date, List<Section> sections, Section unheard, long toReview, boolean empty,
                YearStrip year, DoneLately done, boolean mine, boolean inTeams,
                LastCheck.State health);
    }

    /** @param mine only what the visitor owns */
    @GET
    public TemplateInstance today(@RestQuery boolean mine) {
        DeadlineFormatter words = currentUser.words();
        String owner = mine ? String.valueOf(currentUser.email()) : null;
        List<Section> sections = dashboardBuckets.sections(words, owner);
        DoneLately done = dashboardBuckets.done(words, owner);
        boolean empty = !mine && done.done() == 0 && sections.stream().allMatch(section -> section.total() == 0);
        return currentUser
                .show(Templates.today(words.dates().full(words.today()), sections, dashboardBuckets.unheard(words, owner),
                        toReview(), empty, dashboardBuckets.year(words, owner), done, mine, !teams.own().isEmpty(),
                        health.state(words.dates())));
    }

    private long toReview() {
        return currentUser.isEditor() ? suggestions.waiting() : 0;
    }
}
