package org.calends.obligation.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import org.calends.input.InvalidInputException;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ObligationState;
import org.calends.obligation.model.RecurrenceState;
import org.calends.obligation.value.Scope;
import org.calends.obligation.value.Status;
import org.calends.workday.count.Roll;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.jurisdiction.CannotCountException;
import org.calends.workday.recurrence.Occurrence;
import org.calends.workday.recurrence.Recurrence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Works out how obligations come again; stores nothing. */
@Singleton
public class RecurrenceService {

    private static final int MOST_LISTED = 100;
    private static final Map<String, String> FIELDS = Map.of("rule", "recurrence", "start", "dueDate", "calendar",
            "recurrenceCalendar", "count", "n");

    private final WorkingDayCalendars calendars;
    private final ObjectMapper json;

    RecurrenceService(WorkingDayCalendars calendars, ObjectMapper json) {
        this.calendars = calendars;
        this.json = json;
    }

    /**
     * @return at most so many dates after this obligation's own; none when it does not come again, is closed for good, or the
     *         next one is already there
     */
    public List<Occurrence> next(Obligation obligation, int n) {
        if (n < 1 || n > MOST_LISTED) {
            throw new InvalidInputException("n", "recurrence.occurrences.out-of-range", MOST_LISTED);
        }
        RecurrenceState recurrenceState = obligation.cycle();
        return recurrenceState == null || !recurrenceState.goesOn() || obligation.status() == Status.WITHDRAWN ? List.of()
                : counted(() -> recurrenceState.recurrence().next(n, recurrenceState.present(), calendars));
    }

    /**
     * Reads from a draft how it comes again. The first date is the draft's own, even where the rule would not give it, as
     * RFC 5545 (3.8.5.3) has it.
     *
     * @param present the obligation to be changed, or null for a new one
     * @param scope how far the change reaches, or null
     * @return null for an obligation that comes once
     */
    RecurrenceState cycle(ObligationDraft draft, Obligation present, Scope scope) {
        RecurrenceState before = present == null ? null : present.cycle();
        if (draft.recurrence() == null) {
            refuseHalf(draft, before);
            return before == null ? null : before.ended();
        }
        RecurrenceState asked = asked(draft,
                before != null && before.occurrence() != null ? before.occurrence() : draft.dueDate());
        boolean moved = present != null && !draft.dueDate().equals(present.due().date());
        if (before == null || !before.hasSameRuleAs(asked)) {
            LocalDate start = before == null || moved || before.start() == null ? draft.dueDate() : before.occurrence();
            return comingAgain(asked.startingOn(start));
        }
        return moved && scope == Scope.FOLLOWING ? movedTo(draft.dueDate(), before) : before;
    }

    /**
     * Reads from a file how an obligation comes again, and which date of that it is.
     *
     * @return null for an obligation that comes once; one without a rule for the last of a series
     */
    RecurrenceState restored(ObligationDraft draft, ObligationState state) {
        if (draft.recurrence() == null) {
            refuseHalf(draft, null);
            return new RecurrenceState(null, null, null, null, null, state.occurrence());
        }
        RecurrenceState asked = asked(draft, state.occurrence());
        RecurrenceState recurrenceState = asked
                .startingOn(state.recurrenceStart() == null ? draft.dueDate() : state.recurrenceStart())
                .leavingOut(state.skipped() == null ? Set.of() : new TreeSet<>(state.skipped()));
        counted(recurrenceState::recurrence);
        if (recurrenceState.calendar() != null) {
            counted(() -> calendars.calendar(recurrenceState.calendar()));
        }
        return recurrenceState;
    }

    private static void refuseHalf(ObligationDraft draft, RecurrenceState before) {
        boolean half = draft.recurrenceRoll() != null || draft.recurrenceCalendar() != null;
        if (half && (before == null || !before.goesOn())) {
            throw new InvalidInputException("recurrence", "recurrence.required");
        }
    }

    private static RecurrenceState asked(ObligationDraft draft, LocalDate occurrence) {
        Roll roll = draft.recurrenceRoll() == null ? Roll.NONE : draft.recurrenceRoll();
        String calendar = draft.recurrenceCalendar() != null ? draft.recurrenceCalendar()
                : roll == Roll.NONE ? null : draft.jurisdiction();
        if (roll != Roll.NONE && calendar == null) {
            throw new InvalidInputException("recurrenceCalendar", "recurrence.calendar.required");
        }
        return new RecurrenceState(draft.recurrence().strip(), roll, calendar, draft.dueDate(), null, occurrence);
    }

    private RecurrenceState comingAgain(RecurrenceState recurrenceState) {
        Recurrence recurrence = counted(recurrenceState::recurrence);
        LocalDate dayBefore = recurrenceState.start().minusDays(1);
        if (recurrenceState.calendar() != null) {
            counted(() -> calendars.calendar(recurrenceState.calendar()));
        }
        if (counted(() -> recurrence.next(1, dayBefore, calendars)).isEmpty()) {
            throw new InvalidInputException("recurrence", "recurrence.no-dates", recurrenceState.start());
        }
        return recurrenceState;
    }

    private RecurrenceState movedTo(LocalDate date, RecurrenceState before) {
        RecurrenceState moved = before.from(date, counted(() -> before.recurrence().from(before.occurrence()).rule()));
        List<Occurrence> first = counted(() -> moved.recurrence().next(1, date.minusDays(1), calendars));
        if (first.isEmpty() || !first.get(0).nominal().equals(date)) {
            throw new InvalidInputException("recurrence",
                    "recurrence.date-not-given", date);
        }
        return moved;
    }

    /** @return the draft with the first date of its recurrence rolled; a date that somebody moved this one to never is */
    ObligationDraft rolled(ObligationDraft draft, RecurrenceState recurrenceState, Obligation present) {
        boolean asBefore = present != null && present.cycle() != null && draft.dueDate().equals(present.due().date());
        boolean byRule = recurrenceState != null && recurrenceState.goesOn() && draft.dueDate().equals(recurrenceState.start());
        if (asBefore || !byRule || recurrenceState.roll() == Roll.NONE) {
            return draft;
        }
        return draft.dueOn(
                counted(() -> calendars.calendar(recurrenceState.calendar()).roll(draft.dueDate(), recurrenceState.roll())));
    }

    /** @throws InvalidInputException when the day is no later date of the series */
    RecurrenceState skipping(Obligation obligation, LocalDate nominal, boolean leaveOut) {
        RecurrenceState recurrenceState = obligation.cycle();
        boolean later = recurrenceState != null && recurrenceState.goesOn() && nominal.isAfter(recurrenceState.present());
        if (!later) {
            throw new InvalidInputException("date", "recurrence.occurrence.not-later");
        }
        RecurrenceState whole = recurrenceState.with(nominal);
        List<Occurrence> there = counted(() -> whole.recurrence().next(1, nominal.minusDays(1), calendars));
        if (there.isEmpty() || !there.get(0).nominal().equals(nominal)) {
            throw new InvalidInputException("date", "recurrence.occurrence.unknown");
        }
        return leaveOut ? recurrenceState.without(nominal) : whole;
    }

    /** @return as what the next one begins: as this one is, unless this one alone was changed */
    ObligationDraft pattern(Obligation obligation) {
        return obligation.series().pattern() == null ? ObligationDraft.of(obligation) : read(obligation.series().pattern());
    }

    /** @return the words for later ones after this change, or null when they are this one's */
    String patternAfter(Obligation present, UnaryOperator<ObligationDraft> rewrite, Scope scope) {
        boolean comesAgain = present.cycle() != null && present.cycle().goesOn();
        if (!comesAgain && scope != null) {
            throw new InvalidInputException("scope", "recurrence.scope.not-recurring");
        }
        if (!comesAgain || present.series().pattern() == null && scope != Scope.THIS) {
            return null;
        }
        return write(scope == Scope.THIS ? pattern(present) : rewrite.apply(pattern(present)));
    }

    /** @throws InvalidInputException when it is no draft of later ones that this application wrote */
    ObligationDraft patternIn(String file) {
        try {
            return json.readValue(file, ObligationDraft.class);
        } catch (JsonProcessingException unreadable) {
            throw new InvalidInputException("laterOnes",
                    "obligation.export.changed-by-hand");
        }
    }

    private ObligationDraft read(String pattern) {
        try {
            return json.readValue(pattern, ObligationDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored pattern is unreadable", e);
        }
    }

    private String write(ObligationDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own values can be written", e);
        }
    }

    private static <T> T counted(Supplier<T> question) {
        try {
            return question.get();
        } catch (CannotCountException problem) {
            throw new InvalidInputException(FIELDS.getOrDefault(problem.field(), "recurrence"), problem.refusal());
        }
    }
}
