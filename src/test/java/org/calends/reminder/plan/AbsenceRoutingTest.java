package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Vetoed;

import org.calends.account.person.Addresses;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.SampleReminders;
import org.calends.subscription.disclosure.SampleDisclosures;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.SampleDoors;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.calends.team.ConfidentialTeams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets the mails of somebody who is away. */
class AbsenceRoutingTest {

    private static final Set<String> KNOWN = Set.of("chen@example.com", "zhao@example.com", "lin@example.com",
            "wang@example.com", "Chen@example.com");
    private static final Instant NOW = OffsetDateTime.parse("2021-05-03T08:00+08:00").toInstant();

    private static AbsenceRouting standIns(Set<String> dead, SampleSubscriptions... samples) {
        return new AbsenceRouting(
                SampleDoors.subscriptions(Stream.of(samples).map(SampleSubscriptions::written).toList(), KNOWN), null,
                new Dead(dead));
    }

    @Vetoed
    private static final class Dead extends DeadAddresses {
        private final Set<String> dead;

        Dead(Set<String> dead) {
            super(null);
            this.dead = dead;
        }

        @Override
        public boolean isDead(String email) {
            return dead.contains(email);
        }
    }

    private static String addressee(AbsenceRouting absenceRouting, Map<String, String> byAccount) {
        return absenceRouting.addressee("wang@example.com", null, byAccount, NOW);
    }

    @Test
    void who_is_there_gets_the_own_mails() {
        assertThat(addressee(standIns(Set.of()), Map.of())).isEqualTo("wang@example.com");
        assertThat(addressee(standIns(Set.of()), Map.of("lin@example.com", "chen@example.com"))).isEqualTo("wang@example.com");
    }

    @Test
    void who_is_away_by_account_is_stood_in_for() {
        assertThat(addressee(standIns(Set.of()), Map.of("wang@example.com", "chen@example.com"))).isEqualTo("chen@example.com");
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-04, chen@example.com", "2021-05-03, wang@example.com" })
    void who_is_away_by_subscription_is_until_the_day_of_being_back(String until, String expected) {
        AbsenceRouting absenceRouting = standIns(Set.of());
        Subscription away = aSubscription().away("chen@example.com", until).written();

        assertThat(absenceRouting.addressee("wang@example.com", away, Map.of(), NOW)).isEqualTo(expected);
        assertThat(addressee(standIns(Set.of(), aSubscription().away("chen@example.com", until)), Map.of()))
                .as("out of duty what any subscription says holds").isEqualTo(expected);
    }

    @Test
    void the_day_is_that_of_whoever_is_away() {
        Subscription west = aSubscription().away("chen@example.com", "2021-05-03").in("America/New_York").written();

        assertThat(standIns(Set.of()).addressee("wang@example.com", west, Map.of(), NOW)).isEqualTo("chen@example.com");
    }

    @Test
    void what_the_subscription_says_goes_before_what_the_account_says() {
        Subscription away = aSubscription().away("chen@example.com", "2021-05-20").written();

        assertThat(standIns(Set.of()).addressee("wang@example.com", away, Map.of("wang@example.com", "zhao@example.com"), NOW))
                .isEqualTo("chen@example.com");
        assertThat(standIns(Set.of("chen@example.com")).addressee("wang@example.com", away,
                Map.of("wang@example.com", "zhao@example.com"), NOW)).isEqualTo("zhao@example.com");
    }

    @Test
    void a_deputy_whose_address_is_dead_or_whom_nobody_knows_is_not_taken() {
        assertThat(addressee(standIns(Set.of("chen@example.com")), Map.of("wang@example.com", "chen@example.com")))
                .isEqualTo("wang@example.com");
        assertThat(addressee(standIns(Set.of()), Map.of("wang@example.com", "nobody@example.com")))
                .isEqualTo("wang@example.com");
    }

    @Test
    void a_deputy_who_is_away_is_stood_in_for_in_turn() {
        assertThat(addressee(standIns(Set.of()),
                Map.of("wang@example.com", "chen@example.com", "chen@example.com", "zhao@example.com")))
                .isEqualTo("zhao@example.com");
        assertThat(addressee(standIns(Set.of(), aSubscription().of("chen@example.com").away("zhao@example.com", "2021-05-20")),
                Map.of("wang@example.com", "chen@example.com"))).isEqualTo("zhao@example.com");
    }

    @Test
    void where_deputies_name_one_another_it_goes_to_whom_it_was_meant_for() {
        assertThat(addressee(standIns(Set.of()),
                Map.of("wang@example.com", "chen@example.com", "chen@example.com", "wang@example.com")))
                .isEqualTo("wang@example.com");
        assertThat(addressee(standIns(Set.of("zhao@example.com")), Map.of("wang@example.com", "chen@example.com",
                "chen@example.com", "zhao@example.com"))).isEqualTo("wang@example.com");
    }

    @Test
    void all_who_stand_in_for_somebody_are_found_and_nobody_while_that_one_is_there() {
        AbsenceRouting away = standIns(Set.of(), aSubscription().away("Chen@example.com", "2021-05-20"),
                aSubscription().numbered(2).away("zhao@example.com", "2021-05-20"), aSubscription().numbered(3));

        assertThat(away.standingInFor("wang@example.com", Map.of("wang@example.com", "lin@example.com"), NOW))
                .as("by each subscription and, where one says nothing, by the account")
                .containsExactlyInAnyOrder("chen@example.com", "zhao@example.com", "lin@example.com");
        assertThat(standIns(Set.of(), aSubscription()).standingInFor("WANG@example.com", Map.of(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void what_changes_a_calendar_is_for_the_calendar_of_who_is_invited(Occasion occasion) {
        Subscription invited = aSubscription().by(Channel.INVITE).written();

        assertThat(AbsenceRouting.isForACalendar(occasion, Channel.MAIL, invited))
                .isEqualTo(Set.of(Occasion.INVITATION, Occasion.CHANGED,
                        Occasion.REOPENED, Occasion.WITHDRAWN, Occasion.WAIVED).contains(occasion));
        assertThat(AbsenceRouting.isForACalendar(occasion, Channel.MAIL, aSubscription().by(Channel.MAIL).written())).isFalse();
        assertThat(AbsenceRouting.isForACalendar(occasion, Channel.MAIL, null)).isFalse();
    }

    private static ReminderContext around(Subscription wish, Map<String, String> byAccount) {
        return new ReminderContext(Map.of(), wish == null ? Map.of() : Map.of(wish.id(), wish), Set.of(),
                SampleDisclosures.of(Addresses.NONE), Set.of(), byAccount);
    }

    private static Reminder reminder(Occasion occasion, Recipient recipient, String digest) {
        return SampleReminders.aReminder(anObligation().written(), occasion, 0, recipient, digest).written();
    }

    @Test
    void a_reminder_goes_to_who_stands_in_but_a_calendar_and_what_others_changed_stay_with_whom_they_are_meant_for() {
        Subscription away = aSubscription().by(Channel.MAIL, Channel.INVITE).away("chen@example.com", "2021-05-20").written();
        Recipient wang = Recipient.of(away, Channel.MAIL);
        Recipient lin = Recipient.onDuty("lin@example.com").orElseThrow();
        ReminderContext around = around(away, Map.of("lin@example.com", "zhao@example.com"));

        assertThat(standIns(Set.of()).addressee(reminder(Occasion.LEAD, wang, null), around, NOW))
                .isEqualTo("chen@example.com");
        assertThat(standIns(Set.of()).addressee(reminder(Occasion.CHANGED, wang, null), around, NOW))
                .isEqualTo("wang@example.com");
        assertThat(standIns(Set.of()).addressee(reminder(Occasion.CHANGED, lin, null), around, NOW))
                .isEqualTo("zhao@example.com");
        assertThat(standIns(Set.of()).addressee(reminder(Occasion.CHANGED, lin,
                Digest.changedByOthers(lin, LocalDate.of(2021, 5, 3), none -> false)), around, NOW))
                .isEqualTo("lin@example.com");
    }

    @Test
    void a_reminder_goes_to_nobody_outside_the_confidential_team() {
        Recipient lin = Recipient.onDuty("lin@example.com").orElseThrow();
        UUID team = new UUID(1, 1);
        Obligation hidden = anObligation().ofTeam(team).written();
        Reminder lead = SampleReminders.aReminder(hidden, Occasion.LEAD, 7, lin, null).written();

        assertThat(standIns(Set.of()).addressee(lead, about(hidden, team, "lin@example.com"), NOW))
                .isEqualTo("lin@example.com");
        assertThat(standIns(Set.of()).addressee(lead, about(hidden, team, "lin@example.com", "zhao@example.com"), NOW))
                .isEqualTo("zhao@example.com");
        assertThat(AbsenceRouting.mark(lead, about(hidden, team)))
                .isNotEqualTo(AbsenceRouting.mark(reminder(Occasion.LEAD, lin, null), around(null, Map.of())));
    }

    private static ReminderContext about(Obligation hidden, UUID team, String... members) {
        return new ReminderContext(Map.of(hidden.id(), hidden), Map.of(), Set.of(),
                SampleDisclosures.of(new ConfidentialTeams(Map.of(team, Set.of(members)))), Set.of(),
                Map.of("lin@example.com", "zhao@example.com"));
    }

    @Test
    void a_subscription_whose_address_changed_is_told_at_the_new_one() {
        Subscription moved = aSubscription().of("new@example.com").written();

        assertThat(standIns(Set.of()).addressee(
                reminder(Occasion.LEAD, Recipient.of(aSubscription().written(), Channel.MAIL), null),
                around(moved, Map.of()), NOW)).isEqualTo("new@example.com");
    }

    @Test
    void reminders_are_marked_alike_where_they_go_to_the_same_person() {
        Recipient lin = Recipient.onDuty("lin@example.com").orElseThrow();
        ReminderContext around = around(null, Map.of());
        String personal = Digest.changedByOthers(lin, LocalDate.of(2021, 5, 3), none -> false);

        assertThat(AbsenceRouting.mark(reminder(Occasion.LEAD, lin, null), around))
                .isEqualTo(AbsenceRouting.mark(reminder(Occasion.OVERDUE, lin, "u:1"), around))
                .isNotEqualTo(AbsenceRouting.mark(reminder(Occasion.CHANGED, lin, personal), around))
                .isNotEqualTo(
                        AbsenceRouting.mark(reminder(Occasion.LEAD, Recipient.onDuty("zhao@example.com").orElseThrow(), null),
                                around));
    }
}
