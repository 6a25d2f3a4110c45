package org.calends.subscription.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft may say of a rest: a pause with an end to come, and nothing about somebody else. */
class SubscriptionDraftTest {

    private static SubscriptionDraft draft(SubscriptionStatus status, String pausedUntil, String zone, String deputy,
            String awayUntil) {
        return SubscriptionDraft.draft("wang@example.com").zone(zone).status(status)
                .pausedUntil(pausedUntil == null ? null : LocalDate.parse(pausedUntil)).deputy(deputy)
                .awayUntil(awayUntil == null ? null : LocalDate.parse(awayUntil)).build();
    }

    private static SubscriptionDraft pause(SubscriptionStatus status, String until, String zone) {
        return draft(status, until, zone, null, null);
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneId.of("Asia/Shanghai"));
    }

    private static void assertRefused(SubscriptionDraft draft, SubscriptionStatus present, Clock now, String why) {
        assertThatThrownBy(() -> draft.requirePause(present, now)).asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::violations).isEqualTo(List.of(new Violation("pausedUntil", why)));
    }

    private static void assertTaken(SubscriptionDraft draft, SubscriptionStatus present, Clock now) {
        assertThatCode(() -> draft.requirePause(present, now)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "-, ACTIVE, false", "-, PENDING, false", "ACTIVE, PAUSED, false", "-, PAUSED, true",
            "PAUSED, ACTIVE, true", "PAUSED, PAUSED, true" })
    void the_end_of_a_pause_needs_a_pause(SubscriptionStatus asked, SubscriptionStatus present, boolean taken) {
        Clock now = at("2021-05-09T04:00:00Z");

        if (taken) {
            assertTaken(pause(asked, "2021-05-10", null), present, now);
        } else {
            assertRefused(pause(asked, "2021-05-10", null), present, now, "subscription.paused-until.without-paused");
        }
        assertTaken(pause(asked, null, null), present, now);
    }

    @Test
    void a_pause_ends_on_a_day_to_come_where_the_subscriber_lives() {
        SubscriptionDraft untilTenth = pause(SubscriptionStatus.PAUSED, "2021-05-10", null);
        SubscriptionDraft inNewYork = pause(SubscriptionStatus.PAUSED, "2021-05-10", "America/New_York");
        String over = "input.day.not-to-come";

        assertTaken(untilTenth, SubscriptionStatus.ACTIVE, at("2021-05-09T15:59:59Z"));
        assertRefused(untilTenth, SubscriptionStatus.ACTIVE, at("2021-05-09T16:00:00Z"), over);
        assertRefused(untilTenth, SubscriptionStatus.ACTIVE, at("2021-05-11T16:00:00Z"), over);
        assertTaken(inNewYork, SubscriptionStatus.ACTIVE, at("2021-05-10T03:59:59Z"));
        assertRefused(inNewYork, SubscriptionStatus.ACTIVE, at("2021-05-10T04:00:00Z"), over);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "chen@example.com, -, -, -, deputy", "-, 2021-05-10, -, -, awayUntil",
            "-, -, PAUSED, -, status", "-, -, -, 2021-05-10, pausedUntil",
            "chen@example.com, 2021-05-10, PAUSED, 2021-05-11, deputy;awayUntil;status;pausedUntil" })
    void nobody_says_for_another_that_they_rest(String deputy, String awayUntil, SubscriptionStatus status,
            String pausedUntil, String fields) {
        SubscriptionDraft draft = draft(status, pausedUntil, null, deputy, awayUntil);

        assertThatThrownBy(draft::requireNoRest).asInstanceOf(type(InvalidInputException.class)).satisfies(refused -> {
            assertThat(refused.violations()).extracting(Violation::field).containsExactly(fields.split(";"));
            assertThat(refused.violations()).extracting(Violation::message)
                    .containsOnly("is for whoever has the address, or an editor, to say");
        });
    }

    @Test
    void who_does_not_speak_of_rest_may_ask_for_another() {
        assertThatCode(draft(null, null, null, null, null)::requireNoRest).doesNotThrowAnyException();
        assertThatCode(draft(SubscriptionStatus.ACTIVE, null, null, null, null)::requireNoRest).doesNotThrowAnyException();
    }

    @Test
    void that_an_absence_begins_or_changes_is_no_end_of_it() {
        AbsenceDraft away = new AbsenceDraft("chen@example.com", LocalDate.of(2021, 5, 10));

        assertThat(new AbsenceChanged(null, AbsenceDraft.NONE, away, "chen").ends()).isFalse();
        assertThat(new AbsenceChanged(null, away, AbsenceDraft.NONE, "chen").ends()).isTrue();
    }
}
