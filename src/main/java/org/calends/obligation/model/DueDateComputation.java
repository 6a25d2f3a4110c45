package org.calends.obligation.model;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.calends.input.InvalidInputException;
import org.calends.workday.count.Computation;
import org.calends.workday.count.Period;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.jurisdiction.CannotCountException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Periods become dates, and their working is kept beside them. */
@Singleton
public class DueDateComputation {

    private final WorkingDayCalendars calendars;
    private final ObjectMapper json;

    DueDateComputation(WorkingDayCalendars calendars, ObjectMapper json) {
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

    /** @throws InvalidInputException when the period cannot be counted, naming its part */
    public Computation compute(Period period) {
        try {
            return calendars.compute(period);
        } catch (CannotCountException problem) {
            throw new InvalidInputException("period." + problem.field(), problem.refusal());
        }
    }

    /**
     * @param dueDate the date that it must say; null: any
     * @throws InvalidInputException when it is no working that this application wrote, or says another date
     */
    public void checkKept(String kept, LocalDate dueDate) {
        try {
            JsonNode working = json.readTree(kept);
            if (dueDate != null && !dueDate.toString().equals(working.path("dueDate").asText())) {
                throw new InvalidInputException("computation",
                        "obligation.export.other-date");
            }
            if (json.treeToValue(working.path("period"), Period.class) != null) {
                return;
            }
        } catch (JsonProcessingException unreadable) {
            // said below
        }
        throw new InvalidInputException("computation",
                "obligation.export.changed-by-hand");
    }

    /** @return the date counted again with the calendars of today; empty where a notice that it needs was taken back */
    public Optional<Computation> again(String kept) {
        try {
            return Optional.of(calendars.compute(period(kept)));
        } catch (CannotCountException notKnownAnyMore) {
            return Optional.empty();
        }
    }

    /** @return the same period counted from another day */
    public Computation from(String kept, LocalDate trigger) {
        return compute(period(kept).startingAt(trigger));
    }

    public Period period(String kept) {
        try {
            return json.treeToValue(json.readTree(kept).path("period"), Period.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored computation is unreadable", e);
        }
    }

    public String asText(Computation computation) {
        try {
            return json.writeValueAsString(computation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own values can be written", e);
        }
    }
}
