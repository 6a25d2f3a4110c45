package org.calends.web.security;

import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Health for everybody: whether we are well, and no word of why not, since the checks repeat what mail server and database
 * said. Who is signed in is told everything by Quarkus.
 */
@Singleton
class BareHealth {

    private static final int BEFORE_QUARKUS = -1;
    private static final String ROOT = "/q/health";
    private static final Map<String, Function<SmallRyeHealthReporter, Uni<SmallRyeHealth>>> ASKED = Map.of(
            "", SmallRyeHealthReporter::getHealthAsync,
            "/live", SmallRyeHealthReporter::getLivenessAsync,
            "/ready", SmallRyeHealthReporter::getReadinessAsync,
            "/started", SmallRyeHealthReporter::getStartupAsync,
            "/well", SmallRyeHealthReporter::getWellnessAsync);

    private final IdentityProviderManager identities;
    private final SmallRyeHealthReporter reporter;

    BareHealth(IdentityProviderManager identities, SmallRyeHealthReporter reporter) {
        this.identities = identities;
        this.reporter = reporter;
    }

    void register(@Observes Router router) {
        router.route(ROOT).order(BEFORE_QUARKUS).handler(this::guard);
        router.route(ROOT + "/*").order(BEFORE_QUARKUS).handler(this::guard);
    }

    private void guard(RoutingContext context) {
        QuarkusHttpUser.getSecurityIdentity(context, identities).subscribe().with(identity -> answer(context, identity),
                failure -> fail(context, failure));
    }

    /** Wrong credentials are answered where they are looked at. */
    private static void fail(RoutingContext context, Throwable failure) {
        if (!context.response().ended()) {
            context.fail(failure);
        }
    }

    private void answer(RoutingContext context, SecurityIdentity identity) {
        var asked = ASKED.get(context.normalizedPath().substring(ROOT.length()).replaceFirst("/$", ""));
        if (!identity.isAnonymous()) {
            context.next();
        } else if (asked == null) {
            context.fail(404);
        } else {
            Context here = Vertx.currentContext();
            asked.apply(reporter).emitOn(work -> here.runOnContext(nothing -> work.run())).subscribe()
                    .with(health -> say(context, health), context::fail);
        }
    }

    private static void say(RoutingContext context, SmallRyeHealth health) {
        context.response().setStatusCode(health.isDown() ? 503 : 200)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .end("{\"status\": \"" + (health.isDown() ? "DOWN" : "UP") + "\"}\n");
    }
}
