package org.calends.mail.watch;

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

    private final DeliveryMonitor deliveryMonitor;

    MailHealth(DeliveryMonitor deliveryMonitor) {
        this.deliveryMonitor = deliveryMonitor;
    }

    @Override
    public HealthCheckResponse call() {
        return ReminderHealth.answer("mail",
                deliveryMonitor.troubles().stream().filter(healthProblem -> !healthProblem.kind().isOurs()
                        && !healthProblem.kind().isNews()).toList());
    }
}
