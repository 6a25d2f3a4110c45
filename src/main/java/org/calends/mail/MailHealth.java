package org.calends.mail;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/**
 * Down while somebody may not be told and a person must look: no mail server, one that lets nothing through, too many failures.
 * Part of {@code /q/health} and {@code /q/health/well}, not of readiness: the pages work, and the ledger keeps what is to be
 * told.
 */
@Wellness
@Singleton
class MailHealth implements HealthCheck {

    private final Vigil vigil;

    MailHealth(Vigil vigil) {
        this.vigil = vigil;
    }

    @Override
    public HealthCheckResponse call() {
        return ReminderHealth.answer("mail", vigil.troubles().stream().filter(trouble -> !trouble.kind().isOurs()
                && !trouble.kind().isNews()).toList());
    }
}
