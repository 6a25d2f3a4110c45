package org.calends.subscription.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.subscription.wish.SampleSubscriptions.OPENED;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Leads;
import org.calends.subscription.link.LinkMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {

    private static final Instant LATER = OPENED.plusSeconds(60);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void what_nobody_says_is_the_usual() {
        Subscription plain = aSubscription().with("zone", null).with("name", null).written();

        assertThat(plain.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(plain.zone()).isEqualTo(SHANGHAI);
        assertThat(plain.filter()).isEqualTo(Filter.ANY);
        assertThat(plain.channels()).isEqualTo(Set.of(Channel.MAIL, Channel.FEED));
        assertThat(plain.delivery()).isEqualTo(Delivery.INDIVIDUAL);
        assertThat(plain.sendAt()).isNull();
        assertThat(plain.workingDaysOnly()).isFalse();
        assertThat(plain.alarms()).isFalse();
        assertThat(plain.leadDays()).isNull();
        assertThat(plain.leadWorkingDays()).isNull();
        assertThat(plain.deputy()).isNull();
        assertThat(plain.awayUntil()).isNull();
        assertThat(plain.status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    void what_somebody_says_is_kept() {
        Subscription own = aSubscription().reading("zh-CN").in("Europe/Paris").toTags("apps").told(Delivery.WEEKLY).at("08:30")
                .onWorkingDaysOnly().with("alarms", true).reminding(1, 7).by(Channel.INVITE).written();

        assertThat(own.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(own.zone()).hasToString("Europe/Paris");
        assertThat(own.filter().tags()).containsExactly("apps");
        assertThat(own.delivery()).isEqualTo(Delivery.WEEKLY);
        assertThat(own.sendAt()).isEqualTo(LocalTime.of(8, 30));
        assertThat(own.workingDaysOnly()).isTrue();
        assertThat(own.alarms()).isTrue();
        assertThat(own.leadDays()).containsExactly(7, 1);
        assertThat(own.uses(Channel.INVITE)).isTrue();
        assertThat(own.uses(Channel.MAIL)).isFalse();
        assertThat(own.createdAt()).isEqualTo(OPENED);
        assertThat(own.updatedAt()).isEqualTo(OPENED);
        assertThat(own.name()).isEqualTo("Wang");
        assertThat(own.createdBy()).isEqualTo("admin");
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-09, false, PAUSED", "2021-05-10, true, ACTIVE", "2021-05-11, true, ACTIVE" })
    void a_pause_ends_by_itself_on_its_day(LocalDate today, boolean served, SubscriptionStatus status) {
        Subscription resting = aSubscription().pausedUntil("2021-05-10").written();

        assertThat(resting.isServedOn(today)).isEqualTo(served);
        assertThat(resting.statusOn(today)).isEqualTo(status);
        assertThat(resting.status()).isEqualTo(SubscriptionStatus.PAUSED);
        assertThat(resting.pausedUntil()).hasToString("2021-05-10");
    }

    @Test
    void a_pause_without_end_lasts_and_who_has_not_confirmed_is_not_served_whatever_is_wished() {
        LocalDate farOff = LocalDate.of(2099, 1, 1);

        assertThat(aSubscription().paused().written().isServedOn(farOff)).isFalse();
        assertThat(aSubscription().written().isServedOn(farOff)).isTrue();
        Subscription pending = aSubscription().awaitingConfirmation().with("status", "ACTIVE").written();
        assertThat(pending.isServedOn(farOff)).isFalse();
        assertThat(pending.statusOn(farOff)).isEqualTo(SubscriptionStatus.PENDING);
    }

    @Test
    void whom_others_named_as_stand_in_before_the_owner_confirmed_stands_in_for_nobody() {
        LocalDate today = LocalDate.of(2021, 4, 26);
        Subscription pending = aSubscription().awaitingConfirmation().with("deputy", "vic@example.com")
                .with("awayUntil", "2099-01-01").written();
        assertThat(pending.standIn(today)).isEmpty();

        pending.confirm(FeedSecret.make(), LATER);

        assertThat(pending.standIn(today)).isEmpty();
        assertThat(pending.deputy()).isNull();
        assertThat(pending.awayUntil()).isNull();
    }

    @Test
    void whoever_confirms_is_served_and_confirming_again_changes_nothing() {
        Subscription pending = aSubscription().awaitingConfirmation().written();
        assertThat(pending.confirmedAt()).isNull();

        pending.confirm(FeedSecret.make(), LATER);
        assertThat(pending.status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(pending.confirmedAt()).isEqualTo(LATER);
        assertThat(pending.updatedAt()).isEqualTo(LATER);
        pending.confirm(FeedSecret.make(), LATER.plusSeconds(1));
        assertThat(pending.confirmedAt()).isEqualTo(LATER);
        assertThat(pending.updatedAt()).isEqualTo(LATER);
        assertThat(pending.confirmableUntil()).isEqualTo(OPENED.plusSeconds(7 * 24 * 3600));
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-09, chen@example.com", "2021-05-10,", "2021-05-11," })
    void who_is_away_is_stood_in_for_until_the_day_of_being_back(LocalDate today, String standIn) {
        Subscription away = aSubscription().away("chen@example.com", "2021-05-10").written();

        assertThat(away.standIn(today).orElse(null)).isEqualTo(standIn);
        assertThat(away.absenceOn(today)).isEqualTo(standIn == null ? AbsenceDraft.NONE
                : new AbsenceDraft("chen@example.com", LocalDate.of(2021, 5, 10)));
        assertThat(away.deputy()).isEqualTo("chen@example.com");
    }

    @Test
    void the_subscribers_lead_days_go_before_the_obligations() {
        Map<Kind, Leads> policies = Map.of(Kind.CONSULTATION, new Leads(List.of(5), null));
        Leads own = new Leads(List.of(9), null);

        assertThat(aSubscription().reminding(9).written().leadsFor(anObligation().reminding(3).written(), policies))
                .isEqualTo(own);
        assertThat(aSubscription().written().leadsFor(anObligation().reminding(3).written(), policies))
                .isEqualTo(new Leads(List.of(3), null));
        assertThat(aSubscription().written().leadsFor(anObligation().written(), policies))
                .isEqualTo(new Leads(List.of(5), null));
        assertThat(aSubscription().reminding(9).written().leadsFor(anObligation().written())).isEqualTo(own);
        assertThat(aSubscription().remindingWorkingDays(4).written().leadDaysFor(anObligation().written())).isEmpty();
    }

    @Test
    void one_that_loses_its_mails_keeps_its_feed_and_without_one_nothing() {
        Subscription both = aSubscription().by(Channel.MAIL, Channel.FEED, Channel.INVITE).written();
        assertThat(both.stopMails(LATER)).isTrue();
        assertThat(both.channels()).containsExactly(Channel.FEED);
        assertThat(both.updatedAt()).isEqualTo(LATER);

        assertThat(aSubscription().by(Channel.MAIL).written().stopMails(LATER)).isFalse();
    }

    @Test
    void one_that_loses_its_mails_is_told_by_its_other_channels_as_before() {
        Channel webhook = Channel.of("WEBHOOK");
        Subscription both = aSubscription().by(Channel.MAIL, Channel.INVITE, webhook)
                .with("addresses", Map.of("WEBHOOK", "http://example.com/x y")).written();

        assertThat(both.stopMails(LATER)).isTrue();
        assertThat(both.channels()).containsExactly(webhook);
        assertThat(both.addressOn(webhook)).isEqualTo("http://example.com/x y");
    }

    @Test
    void links_of_before_are_dead_once_the_address_is_anothers_or_its_ways_in_end() {
        Subscription subscription = aSubscription().written();
        LinkMark before = LinkMark.of(subscription);
        assertThat(before.opens(subscription)).isTrue();

        subscription.moveTo("other@example.com", LATER);
        assertThat(subscription.email()).isEqualTo("other@example.com");
        assertThat(before.opens(subscription)).isFalse();
        LinkMark after = LinkMark.of(subscription);
        subscription.endWaysIn(new FeedSecret("another"), LATER);
        assertThat(after.opens(subscription)).isFalse();
        assertThat(LinkMark.of(subscription).opens(aSubscription().numbered(2).written())).isFalse();
    }

    @Test
    void what_a_link_names_can_be_read_again() {
        Subscription subscription = aSubscription().written();
        LinkMark first = LinkMark.of(subscription);
        subscription.moveTo("other@example.com", LATER);
        LinkMark second = LinkMark.of(subscription);

        assertThat(first.text()).isEqualTo(subscription.id().toString());
        assertThat(second.text()).isEqualTo(subscription.id() + " 1");
        assertThat(LinkMark.read(first.text())).contains(first);
        assertThat(LinkMark.read(second.text())).contains(second);
        assertThat(LinkMark.read("nothing of ours")).isEmpty();
        assertThat(LinkMark.read(subscription.id() + " x")).isEmpty();
    }

    @Test
    void somebody_of_the_house_answers_for_it_or_nobody_does() {
        Subscription subscription = aSubscription().ofAStranger().written();
        assertThat(subscription.isVouchedFor()).isFalse();

        subscription.vouch("lin", LATER);
        assertThat(subscription.isVouchedFor()).isTrue();
        assertThat(subscription.vouchedBy()).isEqualTo("lin");
        assertThat(subscription.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void the_wish_that_nobody_wrote_brings_mails_one_by_one() {
        Subscription duty = Subscription.onDuty("lin@example.com", Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Tokyo"));

        assertThat(duty.id()).isNull();
        assertThat(duty.email()).isEqualTo("lin@example.com");
        assertThat(duty.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(duty.zone()).hasToString("Asia/Tokyo");
        assertThat(duty.uses(Channel.MAIL)).isTrue();
        assertThat(duty.uses(Channel.FEED)).isFalse();
        assertThat(duty.delivery()).isEqualTo(Delivery.INDIVIDUAL);
        assertThat(duty.createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(duty.leadsFor(anObligation().reminding(3).written()).days()).containsExactly(3);
        assertThat(duty.deputy()).isNull();
    }

    @Test
    void one_to_look_at_is_like_the_one_that_would_be_opened() {
        SubscriptionDraft draft = SubscriptionView.draftOf(aSubscription().toTags("apps").at("09:00").written());
        Subscription imagined = Subscription.imagined(draft, SHANGHAI, LATER);

        assertThat(imagined.id()).as("so that a dry check can tell it from others").isNotNull();
        assertThat(imagined.isVouchedFor()).isTrue();
        assertThat(imagined.createdAt()).isEqualTo(LATER);
        assertThat(imagined.isServedOn(LocalDate.of(2021, 5, 1))).isTrue();
        assertThat(SubscriptionView.draftOf(imagined)).isEqualTo(draft);
    }

    @Test
    void a_draft_of_it_says_all_that_it_says() {
        Subscription all = aSubscription().reading("zh-CN").toTags("apps").toKinds(Kind.FILING).toText("report")
                .told(Delivery.DAILY).at("08:30").onWorkingDaysOnly().with("alarms", true).reminding(7).remindingWorkingDays(3)
                .away("chen@example.com", "2021-05-10").by(Channel.MAIL).written();
        Subscription copy = aSubscription().written();
        copy.become(SubscriptionView.draftOf(all), SHANGHAI, LATER);

        assertThat(SubscriptionView.draftOf(copy)).isEqualTo(SubscriptionView.draftOf(all));
        assertThat(copy.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void the_view_shows_a_pause_while_it_lasts() {
        Subscription resting = aSubscription().pausedUntil("2021-05-10").written();
        SubscriptionView during = SubscriptionView.of(resting, Trust.TRUSTED, null, Instant.parse("2021-05-09T15:59:59Z"));
        SubscriptionView after = SubscriptionView.of(resting, Trust.TRUSTED, null, Instant.parse("2021-05-09T16:00:00Z"));

        assertThat(during.status()).isEqualTo(SubscriptionStatus.PAUSED);
        assertThat(during.pausedUntil()).hasToString("2021-05-10");
        assertThat(after.status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(after.pausedUntil()).isNull();
    }

    @Test
    void it_asks_anew_only_once_it_asks_for_something_else() {
        Subscription subscription = aSubscription().toTags("apps").written();
        assertThat(subscription.asksSince()).isEqualTo(OPENED);

        subscription.become(SubscriptionView.draftOf(aSubscription().toTags("apps").of("other@example.com").reading("zh-CN")
                .at("08:30").told(Delivery.DAILY).written()), SHANGHAI, LATER);
        assertThat(subscription.asksSince()).as("language, time and address are no wish").isEqualTo(OPENED);
        assertThat(subscription.updatedAt()).isEqualTo(LATER);
    }

    /** What was to be told before that is told in one summary, see {@code Reminders}. */
    @Test
    void whatever_widens_what_it_asks_for_makes_it_ask_anew() {
        List<SampleSubscriptions> wider = List.of(aSubscription(), aSubscription().toTags("apps", "labels"),
                aSubscription().toTags("apps").reminding(30), aSubscription().toTags("apps").remindingWorkingDays(3),
                aSubscription().toTags("apps").by(Channel.MAIL, Channel.INVITE));

        assertThat(wider).allSatisfy(each -> {
            Subscription subscription = aSubscription().toTags("apps").written();
            subscription.become(SubscriptionView.draftOf(each.written()), SHANGHAI, LATER);
            assertThat(subscription.asksSince()).isEqualTo(LATER);
        });
    }

    @Test
    void a_yes_of_its_owner_or_of_an_editor_makes_it_ask_anew() {
        Subscription pending = aSubscription().awaitingConfirmation().written();
        pending.confirm(FeedSecret.make(), LATER);
        Subscription strangers = aSubscription().ofAStranger().written();
        strangers.vouch("lin", LATER);

        assertThat(pending.asksSince()).isEqualTo(LATER);
        assertThat(strangers.asksSince()).isEqualTo(LATER);
        assertThat(Subscription.onDuty("lin@example.com", Locale.ENGLISH, SHANGHAI).asksSince()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void only_the_wish_that_nobody_wrote_is_a_duty() {
        assertThat(Subscription.onDuty("lin@example.com", Locale.ENGLISH, SHANGHAI).isOnDuty()).isTrue();
        assertThat(aSubscription().written().isOnDuty()).isFalse();
    }

    @Test
    void one_to_look_at_before_a_change_is_the_same_one_changed() {
        Subscription present = aSubscription().ofAStranger().toTags("apps").reminding(30).written();
        SubscriptionDraft wider = SubscriptionView.draftOf(aSubscription().toTags("apps", "labels").written());
        Subscription imagined = Subscription.imagined(present, wider, SHANGHAI, LATER);
        Subscription unchanged = Subscription.imagined(present, SubscriptionView.draftOf(present), SHANGHAI, LATER);

        assertThat(imagined.id()).isEqualTo(present.id());
        assertThat(SubscriptionView.draftOf(imagined)).isEqualTo(wider);
        assertThat(imagined.isVouchedFor()).as("a look answers for nobody").isFalse();
        assertThat(imagined.createdAt()).isEqualTo(OPENED);
        assertThat(imagined.asksSince()).isEqualTo(LATER);
        assertThat(unchanged.asksSince()).isEqualTo(OPENED);
        assertThat(present.filter().tags()).as("nothing is changed by looking").containsExactly("apps");
    }

    @Test
    void the_lead_days_of_the_alarms_are_those_of_the_mails_as_far_as_they_are_days() {
        assertThat(aSubscription().reminding(9, 2).written().leadDaysFor(anObligation().written())).containsExactly(9, 2);
        assertThat(aSubscription().written().leadDaysFor(anObligation().reminding(3).written())).containsExactly(3);
    }
}
