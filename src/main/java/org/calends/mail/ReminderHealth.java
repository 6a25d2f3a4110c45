package org.calends.mail;

import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready when this process itself no longer checks or delivers: then another one should take its place. */
@Readiness
@Singleton
class ReminderHealth implements HealthCheck {

    private final Vigil vigil;

    ReminderHealth(Vigil vigil) {
        this.vigil = vigil;
    }

    @Override
    public HealthCheckResponse call() {
        return answer("reminders", vigil.troubles().stream().filter(trouble -> trouble.kind().isOurs()).toList());
    }

    static HealthCheckResponse answer(String name, List<Trouble> troubles) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(troubles.isEmpty());
        troubles.forEach(trouble -> answer.withData(trouble.kind().name(), trouble.detail()));
        return answer.build();
    }
}
