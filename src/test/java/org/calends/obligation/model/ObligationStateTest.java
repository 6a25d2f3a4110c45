package org.calends.obligation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.obligation.value.Status;
import org.calends.workday.count.Roll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of an obligation beside its draft: it does not contradict itself, and comes back as it was. */
class ObligationStateTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2021, 5, 28);
    private static final Instant NOW = Instant.parse("2021-05-28T01:00:00Z");
    private static final Instant CLOSED = Instant.parse("2021-05-20T08:00:00Z");
    private static final UUID ID = new UUID(7, 7);
    private static final UUID FIRST = new UUID(8, 8);
    private static final UUID NEXT = new UUID(9, 9);

    private static ObligationState closed(Status status, Instant at, String reason, Completion completion) {
        return new ObligationState(status, at, reason, completion, null, null, null, null, null, null, null, null);
    }

    private static ObligationState ofSeries(LocalDate start, LocalDate occurrence, List<LocalDate> skipped) {
        return new ObligationState(Status.OPEN, null, null, null, null, null, start, occurrence, skipped, null, null, null);
    }

    private static Completion done(String day) {
        return new Completion(day == null ? null : LocalDate.parse(day), "lin", "sent", null);
    }

    private static void refused(String field, ObligationState state) {
        assertThatThrownBy(() -> state.check(NOW, TODAY)).isInstanceOfSatisfying(InvalidInputException.class,
                invalidInputException -> assertThat(invalidInputException.violations()).extracting(Violation::field)
                        .containsExactly(field));
    }

    private static void taken(ObligationState state) {
        assertThatCode(() -> state.check(NOW, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void what_is_open_says_nothing_of_how_it_was_closed() {
        taken(ObligationState.FRESH);
        taken(closed(Status.OPEN, null, null, null));
        refused("status", closed(null, null, "not ours", null));
        refused("status", closed(Status.OPEN, CLOSED, null, null));
        refused("status", closed(Status.OPEN, null, null, done("2021-05-20")));
    }

    @Test
    void what_is_done_says_on_which_day_and_nothing_else_does() {
        taken(closed(Status.DONE, CLOSED, null, done("2021-05-20")));
        refused("completion.completedOn", closed(Status.DONE, CLOSED, null, null));
        refused("completion.completedOn", closed(Status.DONE, CLOSED, null, done(null)));
        refused("completion.completedOn", closed(Status.WAIVED, CLOSED, "not ours", done("2021-05-20")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "WAIVED", "WITHDRAWN" })
    void what_need_not_be_done_says_why(Status status) {
        taken(closed(status, CLOSED, "not ours", null));
        refused("closedReason", closed(status, CLOSED, null, null));
        refused("closedReason", closed(status, CLOSED, " ", null));
    }

    @Test
    void nothing_is_told_of_the_future() {
        taken(closed(Status.DONE, NOW, null, done("2021-05-28")));
        refused("completion.completedOn", closed(Status.DONE, NOW, null, done("2021-05-29")));
        refused("closedAt", closed(Status.DONE, NOW.plusNanos(1), null, done("2021-05-28")));
    }

    @Test
    void a_beginning_or_a_date_left_out_belongs_to_a_date_of_a_series() {
        taken(ofSeries(null, TODAY, null));
        taken(ofSeries(TODAY, TODAY, List.of(TODAY.plusYears(1))));
        refused("occurrence", ofSeries(TODAY, null, null));
        refused("occurrence", ofSeries(null, null, List.of()));
        assertThat(ofSeries(null, TODAY, null).isInSeries()).isTrue();
        assertThat(ObligationState.FRESH.isInSeries()).isFalse();
    }

    @Test
    void only_what_says_so_is_a_step() {
        assertThat(ObligationState.of(anObligation().asStepTowards("uid").written()).isMilestone()).isTrue();
        assertThat(ObligationState.of(anObligation().following("uid").written()).isMilestone()).isFalse();
    }

    private static Obligation broughtBack(ObligationState state, RecurrenceState recurrenceState) {
        CheckedDraft draft = new CheckedDraft(ObligationDraft.of(anObligation().written()), state.computation(),
                recurrenceState,
                state.isMilestone(), SampleObligations.HOURS);
        return new Obligation(draft, new ObligationRecord(ID, draft.draft(), state), "admin", NOW, SHANGHAI);
    }

    @Test
    void what_was_closed_comes_back_as_it_was() {
        List<ObligationState> all = List.of(closed(Status.OPEN, null, null, null),
                closed(Status.WAIVED, CLOSED, "not ours", null), closed(Status.WITHDRAWN, CLOSED, "repealed", null),
                closed(Status.DONE, CLOSED, null, new Completion(LocalDate.of(2021, 5, 19), "zhao", "sent",
                        "https://example.com/receipt", true, Instant.parse("2021-05-18T16:00:00Z"))),
                closed(Status.DONE, CLOSED, null, new Completion(LocalDate.of(2021, 5, 19), "zhao", null, null, false,
                        Instant.parse("2021-05-26T16:00:00Z"))));

        assertThat(all).allSatisfy(state -> assertThat(ObligationState.of(broughtBack(state, null))).isEqualTo(state));
    }

    @Test
    void what_comes_again_comes_back_with_its_place_and_its_id() {
        LocalDate start = LocalDate.of(2020, 5, 26);
        LocalDate occurrence = LocalDate.of(2021, 5, 26);
        RecurrenceState recurrenceState = new RecurrenceState("FREQ=YEARLY", Roll.FOLLOWING, "CN", start, "2022-05-26",
                occurrence);
        ObligationState state = new ObligationState(Status.OPEN, null, null, null, null, "{\"counted\": 1}", start, occurrence,
                List.of(LocalDate.of(2022, 5, 26)), FIRST, NEXT, "{\"like\": 1}");
        Obligation back = broughtBack(state, recurrenceState);

        assertThat(ObligationState.of(back)).isEqualTo(state);
        assertThat(back.seriesId()).isEqualTo(FIRST);
        assertThat(back.createdAt()).isEqualTo(NOW);
        assertThat(new ObligationIds().generate(null, back, null, null)).isEqualTo(ID);
    }

    @Test
    void what_was_just_made_has_no_id_of_its_choice() {
        Obligation fresh = anObligation().written();

        assertThat(new ObligationIds().generate(null, fresh, null, null)).isNotNull()
                .isNotEqualTo(new ObligationIds().generate(null, fresh, null, null));
    }

    /** The due date is 26 May. */
    @ParameterizedTest
    @CsvSource({ "2021-05-26, false", "2021-05-27, true" })
    void what_a_file_does_not_say_of_a_completion_is_judged_by_its_day_and_recorded_by_whoever_brings_it(String day,
            boolean late) {
        Completion bare = new Completion(LocalDate.parse(day), null, null, null);
        Obligation back = broughtBack(closed(Status.DONE, null, null, bare), null);

        assertThat(back.closing()).isEqualTo(new Closing(null, NOW, new Completion(LocalDate.parse(day), "admin", null, null,
                late, Instant.parse("2021-05-26T16:00:00Z"))));
        assertThat(back.isCompletedLate()).isEqualTo(late);
    }

    @Test
    void the_next_of_a_series_names_the_first_and_is_a_later_edition() {
        RecurrenceState recurrenceState = new RecurrenceState("FREQ=YEARLY", Roll.NONE, null, LocalDate.of(2021, 5, 26), null,
                LocalDate.of(2021, 5, 26));
        Obligation first = anObligation().inVersion(4).written();
        CheckedDraft draft = new CheckedDraft(ObligationDraft.of(first), null, recurrenceState, false, SampleObligations.HOURS);
        Obligation second = new Obligation(draft, first, "admin", NOW);
        Obligation third = new Obligation(draft, second, "admin", NOW);
        first.followedBy(third);
        first.laterOnesLike("{\"title\": 1}");

        assertThat(second.seriesId()).isEqualTo(first.id());
        assertThat(third.seriesId()).isEqualTo(first.id());
        assertThat(second.sequence()).isEqualTo(5);
        assertThat(third.sequence()).isEqualTo(6);
        assertThat(ObligationState.of(first).laterOnes()).isEqualTo("{\"title\": 1}");
        assertThat(ObligationState.of(first).nextId()).isEqualTo(third.id());
    }
}
