package org.calends.mail.watch;

import java.util.List;

import jakarta.inject.Singleton;

import org.calends.mail.delivery.HealthProblem;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready when this process itself no longer checks or delivers: then another one should take its place. */
@Readiness
@Singleton
class ReminderHealth implements HealthCheck {

    private final DeliveryMonitor deliveryMonitor;

    ReminderHealth(DeliveryMonitor deliveryMonitor) {
        this.deliveryMonitor = deliveryMonitor;
    }

    @Override
    public HealthCheckResponse call() {
        return answer("reminders",
                deliveryMonitor.troubles().stream().filter(healthProblem -> healthProblem.kind().isOurs()).toList());
    }

    static HealthCheckResponse answer(String name, List<HealthProblem> troubles) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(troubles.isEmpty());
        troubles.forEach(healthProblem -> answer.withData(healthProblem.kind().name(), healthProblem.detail()));
        return answer.build();
    }
}
