package org.calends.obligation;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.calends.workday.CannotCountException;
import org.calends.workday.Computation;
import org.calends.workday.Period;
import org.calends.workday.WorkingDayCalendars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Periods become dates, and their working is kept beside them. */
@Singleton
class DayCounting {

    private final WorkingDayCalendars calendars;
    private final ObjectMapper json;

    DayCounting(WorkingDayCalendars calendars, ObjectMapper json) {
        this.calendars = calendars;
        this.json = json;
    }

    /** The calendars are the same for everyone in this process. */
    @Dependent
    static class Calendars {

        @Produces
        @Singleton
        WorkingDayCalendars calendars() {
            return new WorkingDayCalendars();
        }
    }

    /** @throws Invalid when the period cannot be counted, naming its part */
    Computation compute(Period period) {
        try {
            return calendars.compute(period);
        } catch (CannotCountException problem) {
            throw new Invalid("period." + problem.field(), problem.getMessage());
        }
    }

    /**
     * @param dueDate the date that it must say; null: any
     * @throws Invalid when it is no working that this application wrote, or says another date
     */
    void checkKept(String kept, LocalDate dueDate) {
        try {
            JsonNode working = json.readTree(kept);
            if (dueDate != null && !dueDate.toString().equals(working.path("dueDate").asText())) {
                throw new Invalid("computation",
                        "says another date than dueDate; empty the cell where the date was changed by hand");
            }
            if (json.treeToValue(working.path("period"), Period.class) != null) {
                return;
            }
        } catch (JsonProcessingException unreadable) {
            // said below
        }
        throw new Invalid("computation", "is not as an export wrote it; empty the cell where it was changed by hand");
    }

    /** @return the date counted again with the calendars of today; empty where a notice that it needs was taken back */
    Optional<Computation> again(String kept) {
        try {
            return Optional.of(calendars.compute(period(kept)));
        } catch (CannotCountException notKnownAnyMore) {
            return Optional.empty();
        }
    }

    /** @return the same period counted from another day */
    Computation from(String kept, LocalDate trigger) {
        return compute(period(kept).startingAt(trigger));
    }

    Period period(String kept) {
        try {
            return json.treeToValue(json.readTree(kept).path("period"), Period.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored computation is unreadable", e);
        }
    }

    String asText(Computation computation) {
        try {
            return json.writeValueAsString(computation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own values can be written", e);
        }
    }
}
