package org.calends.start;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The one clock: everything that asks for the time asks this bean, whose zone is the organisation's. It ticks in milliseconds,
 * so that a moment reads the same before and after it was stored.
 */
@Dependent
class OrganisationClock {

    @Produces
    @Singleton
    Clock clock(OrganisationSettings settings) {
        Clock real = Clock.tickMillis(settings.zone().map(ZoneId::of).orElseGet(ZoneId::systemDefault));
        return settings.clock()
                .map(start -> Clock.offset(real, Duration.between(real.instant(), start.toInstant())))
                .orElse(real);
    }
}
