package org.calends.mail;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/**
 * Down while nobody can be told. Part of {@code /q/health} and {@code /q/health/well}, not of readiness: the pages work, and
 * the
 * ledger keeps what is to be told.
 */
@Wellness
@Singleton
class MailHealth implements HealthCheck {

    private final MailRoute route;

    MailHealth(MailRoute route) {
        this.route = route;
    }

    @Override
    public HealthCheckResponse call() {
        return route.server()
                .map(server -> HealthCheckResponse.named("mail").up().withData("server", server.host() + ":" + server.port()))
                .orElseGet(() -> HealthCheckResponse.named("mail").down().withData("reason",
                        "No mail server is configured; set quarkus.mailer.host. Until then reminders wait in the ledger."))
                .build();
    }
}
