package org.calends.obligation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.calends.obligation.model.Completion;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.RecurrenceState;
import org.calends.obligation.value.Status;
import org.calends.workday.count.Roll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An obligation as the API answers it, on one day in the organisation's zone. */
class ObligationViewTest {

    private static ObligationView view(Obligation obligation, String moment) {
        return new ObligationAnswers(Clock.fixed(OffsetDateTime.parse(moment).toInstant(), ZoneId.of("Asia/Shanghai")))
                .view(obligation);
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-25T23:59:59+08:00, 1, false", "2021-05-26T00:00:00+08:00, 0, false",
            "2021-05-26T23:59:59+08:00, 0, false", "2021-05-27T00:00:00+08:00, -1, true" })
    void days_are_counted_where_the_organisation_is(String moment, long daysLeft, boolean overdue) {
        ObligationView view = view(anObligation().written(), moment);

        assertThat(view.daysLeft()).isEqualTo(daysLeft);
        assertThat(view.overdue()).isEqualTo(overdue);
    }

    @Test
    void what_comes_once_and_is_open_has_no_series_and_was_not_closed() {
        ObligationView view = view(anObligation().inVersion(3).reminding(7).remindingWorkingDays(2).written(),
                "2021-05-01T00:00:00+08:00");

        assertThat(view).extracting(ObligationView::version, ObligationView::status, ObligationView::leadDays,
                ObligationView::leadWorkingDays, ObligationView::milestone, ObligationView::completedLate)
                .containsExactly(3, Status.OPEN, List.of(7), List.of(2), false, false);
        assertThat(view).extracting(ObligationView::completion, ObligationView::closedAt, ObligationView::closedReason,
                ObligationView::recurrence, ObligationView::seriesId, ObligationView::occurrence, ObligationView::nextId,
                ObligationView::dependsOn, ObligationView::dueTime, ObligationView::recurrenceRoll).containsOnlyNulls();
    }

    @Test
    void what_comes_again_and_was_done_late_says_so() {
        LocalDate may = LocalDate.of(2021, 5, 26);
        Instant closed = Instant.parse("2021-05-28T01:00:00Z");
        Completion late = new Completion(LocalDate.of(2021, 5, 27), "lin", "sent", null, true, closed);
        Obligation obligation = anObligation().asStepTowards("uid").at("17:00", "Asia/Shanghai").written();
        obligation.comeAgain(new RecurrenceState("FREQ=YEARLY", Roll.FOLLOWING, "CN", may, null, may), closed);
        obligation.complete(late, closed);
        ObligationView view = view(obligation, "2021-06-01T00:00:00+08:00");

        assertThat(view).extracting(ObligationView::status, ObligationView::completion, ObligationView::completedLate,
                ObligationView::closedAt, ObligationView::overdue, ObligationView::updatedAt)
                .containsExactly(Status.DONE, late, true, closed, false, closed);
        assertThat(view).extracting(ObligationView::recurrence, ObligationView::recurrenceRoll,
                ObligationView::recurrenceCalendar, ObligationView::seriesId, ObligationView::occurrence)
                .containsExactly("FREQ=YEARLY", Roll.FOLLOWING, "CN", obligation.id(), may);
        assertThat(view.milestone()).isTrue();
        assertThat(view.dependsOn()).isEqualTo(obligation.dependsOn()).isNotNull();
        assertThat(view.dueTime()).hasToString("17:00");
    }

    @Test
    void what_is_waived_says_why() {
        Obligation obligation = anObligation().written();
        obligation.waive("not ours", Instant.EPOCH);

        assertThat(view(obligation, "2021-06-01T00:00:00+08:00")).extracting(ObligationView::closedReason,
                ObligationView::completion, ObligationView::daysLeft).containsExactly("not ours", null, -6L);
    }

    @Test
    void an_answer_names_its_version_and_address() {
        Obligation obligation = anObligation().inVersion(3).written();
        ObligationAnswers answers = new ObligationAnswers(Clock.systemUTC());

        assertThat(answers.found(obligation)).satisfies(found -> {
            assertThat(found.getStatus()).isEqualTo(200);
            assertThat(found.getEntityTag().getValue()).isEqualTo("3");
            assertThat(found.getEntity()).isInstanceOf(ObligationView.class);
        });
        assertThat(answers.made(obligation)).satisfies(made -> {
            assertThat(made.getStatus()).isEqualTo(201);
            assertThat(made.getLocation()).hasToString("/api/obligations/" + obligation.id());
            assertThat(made.getEntityTag().getValue()).isEqualTo("3");
        });
    }
}
