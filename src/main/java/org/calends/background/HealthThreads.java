package org.calends.background;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.quarkus.arc.Unremovable;
import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;

/**
 * Health checks on threads of their own. Quarkus runs them on those of the requests, where they would wait exactly when
 * somebody must learn that requests do.
 */
@Alternative
@Priority(1)
@Unremovable
@Singleton
class HealthThreads extends AsyncHealthCheckFactory {

    private static final int THREADS = 3;

    private final Bulkhead threads;

    HealthThreads(Bulkheads bulkheads) {
        this.threads = bulkheads.build("health", THREADS);
    }

    @Override
    public Uni<HealthCheckResponse> callSync(HealthCheck check) {
        return super.callSync(check).runSubscriptionOn(threads);
    }

    @Override
    public Uni<HealthCheckResponse> callAsync(AsyncHealthCheck check) {
        return super.callAsync(check).runSubscriptionOn(threads);
    }
}
