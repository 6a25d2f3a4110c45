package org.calends.start;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.calends.obligation.value.WorkingHours;

/** The organisation's working hours, in the zone of its clock. */
@Dependent
class WorkingTime {

    @Produces
    @Singleton
    WorkingHours hours(OrganisationSettings settings, Clock clock) {
        return WorkingHours.parse(settings.workingHours(), clock.getZone());
    }
}
