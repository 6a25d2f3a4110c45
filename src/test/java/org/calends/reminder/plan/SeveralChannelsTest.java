package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleReminders.aReminder;
import static org.calends.reminder.plan.SampleChecks.aCheck;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.Step;
import org.calends.reminder.outbox.SendPrecondition;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who chose two channels hears by each, once; what one of them has said, or cannot say, changes nothing on the other. */
class SeveralChannelsTest {

    private static final Channel WEBHOOK = Channel.of("WEBHOOK");
    private static final Instant NOW = Instant.parse("2021-05-03T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2021, 5, 3);
    private static final String MOMENT = "2021-05-03T08:00+08:00";
    private static final Obligation OBLIGATION = anObligation().due("2021-05-10").reminding(7, 0).written();
    private static final Subscription BOTH = by("http://one.example.com", Channel.MAIL, WEBHOOK).written();

    private static SampleSubscriptions by(String address, Channel... channels) {
        return aSubscription().by(channels).with("addresses", Map.of("WEBHOOK", address));
    }

    private static List<NewReminder> planned(SampleChecks check, LedgerEntry... present) {
        return new ObligationPlanner(check.at(MOMENT), digest -> false).look(OBLIGATION, List.of(present)).planned().fresh();
    }

    private static NewReminder lead(Subscription subscription, Channel channel) {
        return NewReminder.of(OBLIGATION, new Step(Occasion.LEAD, 7, NOW), Recipient.of(subscription, channel), NOW, null);
    }

    private static List<String> targets(List<NewReminder> rows) {
        return rows.stream().map(row -> row.occasion() + " " + row.recipient().channel() + " " + row.recipient().address())
                .toList();
    }

    @Test
    void each_channel_is_planned_by_itself() {
        SampleChecks check = aCheck().with(by("http://one.example.com", Channel.MAIL, WEBHOOK));

        assertThat(targets(planned(check))).containsExactly("LEAD MAIL wang@example.com",
                "LEAD WEBHOOK http://one.example.com");
        assertThat(targets(planned(check, lead(BOTH, Channel.MAIL).written(NOW).sent())))
                .containsExactly("LEAD WEBHOOK http://one.example.com");
        assertThat(targets(planned(check, lead(BOTH, WEBHOOK).written(NOW).sent())))
                .containsExactly("LEAD MAIL wang@example.com");
        assertThat(planned(check, lead(BOTH, Channel.MAIL).written(NOW), lead(BOTH, WEBHOOK).written(NOW))).isEmpty();
    }

    @Test
    void a_subscription_that_only_fetches_or_is_invited_is_not_reminded() {
        assertThat(by("http://one.example.com", WEBHOOK).written().reminders()).containsExactly(WEBHOOK);
        assertThat(aSubscription().by(Channel.FEED).written().carriers()).isEmpty();
        assertThat(aSubscription().by(Channel.INVITE).written().reminders()).isEmpty();
        assertThat(aSubscription().by(Channel.INVITE).written().invitations()).containsExactly(Channel.MAIL);
        assertThat(aSubscription().by(Channel.MAIL, Channel.INVITE, WEBHOOK).with("addresses", Map.of("WEBHOOK", "x")).written()
                .carriers()).containsExactly(Channel.MAIL, WEBHOOK);
        assertThat(BOTH.addressOn(Channel.MAIL)).isEqualTo("wang@example.com");
        assertThat(aSubscription().by(Channel.MAIL).written().addressOn(WEBHOOK)).isNull();
    }

    @Test
    void who_is_reached_by_the_other_channel_only_is_reached() {
        SampleChecks muted = aCheck().with(by("http://one.example.com", Channel.MAIL, WEBHOOK)).muted("wang@example.com");

        assertThat(targets(planned(muted))).doesNotContain("LEAD MAIL lin@example.com");
        assertThat(targets(planned(aCheck().with(by("http://one.example.com", WEBHOOK))
                .muted(DeadAddresses.key(WEBHOOK, "http://one.example.com"))))).contains("LEAD MAIL lin@example.com");
    }

    @Test
    void nothing_is_said_for_another_channel_or_another_address_of_one() {
        CompetingReminder mail = word(BOTH, Channel.MAIL, "wang@example.com");
        CompetingReminder hook = word(BOTH, WEBHOOK, "http://one.example.com");
        Subscription other = by("http://two.example.com", WEBHOOK).numbered(2).written();
        CompetingReminder twin = word(by("http://one.example.com", WEBHOOK).numbered(3).written(), WEBHOOK,
                "http://one.example.com");

        assertThat(mail.says(hook, NOW)).isFalse();
        assertThat(hook.says(mail, NOW)).isFalse();
        assertThat(hook.says(word(other, WEBHOOK, "http://two.example.com"), NOW)).isFalse();
        assertThat(hook.says(twin, NOW)).isTrue();
    }

    private static CompetingReminder word(Subscription wish, Channel channel, String address) {
        return new CompetingReminder(
                aReminder(OBLIGATION, Occasion.LEAD, 7, Recipient.of(wish, channel), null).with("state", ReminderState.SENT)
                        .written(),
                address, wish, Detail.FULL, true, ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void mails_keep_the_names_that_they_had_and_other_channels_have_their_own() {
        Recipient mail = Recipient.of(BOTH, Channel.MAIL);
        Recipient hook = Recipient.of(BOTH, WEBHOOK);

        assertThat(mail.mark()).isEqualTo(BOTH.id().toString());
        assertThat(hook.mark()).isEqualTo("WEBHOOK " + BOTH.id());
        assertThat(Digest.lastCalls(mail, TODAY, none -> false)).isEqualTo("l:" + BOTH.id() + ":2021-05-03");
        assertThat(slot(mail)).isEqualTo("d:" + BOTH.id() + ":2021-05-03");
        for (String name : List.of(slot(hook), Digest.lastCalls(hook, TODAY, none -> false),
                Digest.news(hook, TODAY, none -> false), Digest.summary(hook, TODAY, none -> false))) {
            assertThat(name).hasSizeBetween(40, 56).isNotIn(slot(mail), Digest.lastCalls(mail, TODAY, none -> false),
                    Digest.news(mail, TODAY, none -> false), Digest.summary(mail, TODAY, none -> false));
        }
    }

    private static String slot(Recipient recipient) {
        return Digest.slotFor(aSubscription().told(Delivery.DAILY).written(), recipient, LocalTime.of(8, 0),
                new Step(Occasion.LEAD, 7, NOW), NOW, Instant.MAX, none -> false, UnaryOperator.identity()).orElseThrow()
                .name();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void a_channel_that_was_given_up_tells_nothing_any_more(Occasion occasion) {
        Subscription mailOnly = aSubscription().by(Channel.MAIL).written();

        assertThat(SendPrecondition.ofTheWish(occasion, WEBHOOK, mailOnly, NOW)).contains(DropReason.UNSUBSCRIBED);
        assertThat(SendPrecondition.ofTheWish(occasion, WEBHOOK, BOTH, NOW).isEmpty())
                .isEqualTo(occasion != Occasion.INVITATION);
    }

    @Test
    void only_mail_changes_calendars_and_goes_to_a_stand_in() {
        Subscription invited = aSubscription().by(Channel.INVITE, WEBHOOK).with("addresses", Map.of("WEBHOOK", "http://x.com"))
                .written();

        assertThat(AbsenceRouting.isForACalendar(Occasion.CHANGED, Channel.MAIL, invited)).isTrue();
        assertThat(AbsenceRouting.isForACalendar(Occasion.CHANGED, WEBHOOK, invited)).isFalse();
        assertThat(WEBHOOK.reachesStandIns()).isFalse();
        assertThat(Channel.MAIL.reachesStandIns()).isTrue();
    }
}
