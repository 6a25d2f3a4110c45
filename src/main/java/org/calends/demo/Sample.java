package org.calends.demo;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.search.ObligationQuery;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Source;
import org.calends.subscription.wish.Filter;
import org.calends.subscription.wish.SubscriptionDraft;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.subscription.wish.Subscriptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;

/** Four deadlines that Chinese authorities set in April 2021, and somebody who wants to hear of them. */
@Singleton
@IfBuildProfile("dev")
class Sample {

    private static final Logger LOG = Logger.getLogger(Sample.class);
    private static final String ACTOR = "sample";
    private static final String OWNER = "compliance@example.com";
    private static final Source NEWSLETTER = new Source("https://www.lifanglaw.com/", null, null);

    private final Obligations obligations;
    private final ObligationSearch search;
    private final Subscriptions subscriptions;
    private final String baseUrl;

    Sample(Obligations obligations, ObligationSearch search, Subscriptions subscriptions,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.obligations = obligations;
        this.search = search;
        this.subscriptions = subscriptions;
        this.baseUrl = baseUrl;
    }

    void fill(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
        if (search.count(ObligationQuery.ALL) > 0) {
            return;
        }
        register("Comment on the draft rules on personal information protection in apps", Kind.CONSULTATION, "MIIT",
                LocalDate.of(2021, 5, 26), Bound.BY, "apps", "personal information");
        register("Put right the 138 apps that the ministry listed", Kind.RECTIFICATION, "MIIT", LocalDate.of(2021, 4, 29),
                Bound.BEFORE, "apps");
        register("Comment on the draft standard on face recognition data", Kind.CONSULTATION, "TC260",
                LocalDate.of(2021, 6, 22), Bound.BY, "biometrics");
        register("Comment on two draft standards on mobile apps and their SDKs", Kind.CONSULTATION, "TC260",
                LocalDate.of(2021, 6, 18), Bound.BY, "apps", "SDK");
        announce(subscribe());
    }

    private void register(String title, Kind kind, String authority, LocalDate due, Bound bound, String... tags) {
        obligations.register(ObligationDraft.draft(title).kind(kind).authority(authority).jurisdiction("CN")
                .tags(List.of(tags)).dueDate(due).bound(bound).owner(OWNER).source(NEWSLETTER).build(), ACTOR);
    }

    private String subscribe() {
        var opened = subscriptions.open(
                SubscriptionDraft.draft("reader@example.com").name("A reader").filter(Filter.ANY).build(),
                SubscriptionStatus.ACTIVE, ACTOR);
        return baseUrl + "/feeds/" + opened.secret().value() + ".ics";
    }

    private void announce(String feed) {
        LOG.infof("%n%n  Calends has four sample deadlines, and it is 26 April 2021.%n%n"
                + "    Pages       %s   (sign in as admin / admin)%n"
                + "    Mailbox     %s/mailbox   (reminders arrive within seconds)%n"
                + "    Subscribe   %s/subscribe   (open in development mode; elsewhere closed until you open it)%n"
                + "    Feed        %s%n"
                + "    API         %s/q/swagger-ui%n", baseUrl, baseUrl, baseUrl, feed, baseUrl);
    }
}
