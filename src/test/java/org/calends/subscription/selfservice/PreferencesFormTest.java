package org.calends.subscription.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import jakarta.validation.Validator;

import org.calends.obligation.people.Strangers;
import org.calends.obligation.value.Kind;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.Filter;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionDraft;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.subscription.wish.SubscriptionView;
import org.junit.jupiter.api.Test;

/** What owners of subscriptions, and strangers, write into the forms. */
class PreferencesFormTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 5, 3);
    private static final Validator VALIDATOR = Strangers.validator();
    private static final SubscriptionDraft PRESENT = SubscriptionView
            .draftOf(aSubscription().toTags("apps").remindingWorkingDays(3).told(Delivery.DAILY).written());

    private static PreferencesForm wishes(String delivery, String sendAt, String leadDays, boolean paused, String pausedUntil,
            String deputy, String awayUntil) {
        return new PreferencesForm("zh-CN", delivery, sendAt, "Asia/Tokyo", true, leadDays, paused, pausedUntil, deputy,
                awayUntil);
    }

    @Test
    void what_stands_in_the_fields_is_what_is_wished() {
        SubscriptionDraft draft = wishes("WEEKLY", " 08:30 ", "30, 7，1、0;5", true, "2021-05-10", " chen@example.com ",
                "2021-05-09").appliedTo(PRESENT);

        assertThat(draft.locale()).isEqualTo("zh-CN");
        assertThat(draft.zone()).isEqualTo("Asia/Tokyo");
        assertThat(draft.delivery()).isEqualTo(Delivery.WEEKLY);
        assertThat(draft.sendAt()).isEqualTo(LocalTime.of(8, 30));
        assertThat(draft.leadDays()).isEqualTo(List.of(30, 7, 1, 0, 5));
        assertThat(draft.leadWorkingDays()).as("give way").isNull();
        assertThat(draft.workingDaysOnly()).isTrue();
        assertThat(draft.status()).isEqualTo(SubscriptionStatus.PAUSED);
        assertThat(draft.pausedUntil()).hasToString("2021-05-10");
        assertThat(draft.deputy()).isEqualTo("chen@example.com");
        assertThat(draft.awayUntil()).hasToString("2021-05-09");
        assertThat(draft.filter()).as("is not asked for there").isEqualTo(PRESENT.filter());
    }

    @Test
    void an_empty_field_leaves_or_ends_what_it_is_about() {
        SubscriptionDraft draft = new PreferencesForm("", " ", "", null, false, " ", false, "2021-05-10", "", "")
                .appliedTo(PRESENT);

        assertThat(draft.locale()).isEqualTo("en");
        assertThat(draft.zone()).isEqualTo("Asia/Shanghai");
        assertThat(draft.delivery()).isEqualTo(Delivery.DAILY);
        assertThat(draft.sendAt()).isNull();
        assertThat(draft.leadDays()).isNull();
        assertThat(draft.leadWorkingDays()).containsExactly(3);
        assertThat(draft.status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(draft.pausedUntil()).as("belongs to a pause").isNull();
        assertThat(draft.deputy()).isNull();
        assertThat(draft.awayUntil()).isNull();
    }

    @Test
    void a_list_without_lead_days_is_another_thing_than_none_chosen() {
        SubscriptionDraft none = wishes("DAILY", "", " - ", false, "", "", "").appliedTo(PRESENT);

        assertThat(none.leadDays()).isEmpty();
        assertThat(none.leadWorkingDays()).as("give way").isNull();
        assertThat(PreferencesForm.of(aSubscription().reminding().written(), TODAY).leadDays()).isEqualTo("-");
    }

    @Test
    void each_field_that_cannot_be_read_is_named() {
        assertThat(wishes("HOURLY", "25:00", "a", true, "2021-05-03", null, "tomorrow").wrongFields(PRESENT, TODAY, VALIDATOR))
                .containsExactlyInAnyOrder("delivery", "sendAt", "leadDays", "pausedUntil", "awayUntil");
        assertThat(wishes("DAILY", "", "7", true, "2021-05-04", null, "2021-05-04").wrongFields(PRESENT, TODAY, VALIDATOR))
                .isEmpty();
        assertThat(wishes("DAILY", "", "7", false, "2021-05-03", null, "2021-05-03").wrongFields(PRESENT, TODAY, VALIDATOR))
                .as("no pause, so its end does not matter").containsExactly("awayUntil");
        assertThat(wishes("DAILY", "", "7, 9999", false, null, "chen", null).wrongFields(PRESENT, TODAY, VALIDATOR))
                .as("what can be read, and may not be").containsExactlyInAnyOrder("leadDays", "deputy");
    }

    @Test
    void the_form_shows_what_holds_today() {
        Subscription present = aSubscription().reminding(7, 1).at("08:30").pausedUntil("2021-05-04")
                .away("chen@example.com", "2021-05-04").written();

        assertThat(PreferencesForm.of(present, TODAY))
                .isEqualTo(new PreferencesForm("en", "INDIVIDUAL", "08:30", "Asia/Shanghai", false, "7, 1",
                        true, "2021-05-04", "chen@example.com", "2021-05-04"));
        assertThat(PreferencesForm.of(present, TODAY.plusDays(1)))
                .extracting(PreferencesForm::paused, PreferencesForm::pausedUntil, PreferencesForm::awayUntil)
                .containsExactly(false, "", "");
        assertThat(PreferencesForm.of(aSubscription().written(), TODAY))
                .extracting(PreferencesForm::leadDays, PreferencesForm::sendAt, PreferencesForm::deputy)
                .containsExactly("", "", "");
        assertThat(PreferencesForm.of(present, TODAY).hasDelivery(Delivery.INDIVIDUAL)).isTrue();
        assertThat(PreferencesForm.of(present, TODAY).hasDelivery(Delivery.DAILY)).isFalse();
    }

    @Test
    void a_stranger_asks_for_mails_alone() {
        SubscriptionDraft draft = new SubscribeForm(" wang@example.com ", "en", List.of("FILING", "FILING"), " MIIT ",
                " report ",
                "WEEKLY").draft("zh-CN");

        assertThat(draft.email()).isEqualTo("wang@example.com");
        assertThat(draft.locale()).isEqualTo("zh-CN");
        assertThat(draft.filter()).isEqualTo(new Filter(List.of(Kind.FILING), List.of("MIIT"), null, null, null, "report"));
        assertThat(draft.channels()).containsExactly(Channel.MAIL);
        assertThat(draft.delivery()).isEqualTo(Delivery.WEEKLY);
        assertThat(SubscribeForm.BLANK.draft("en")).satisfies(blank -> {
            assertThat(blank.email()).isNull();
            assertThat(blank.filter()).isEqualTo(Filter.ANY);
            assertThat(blank.delivery()).isEqualTo(Delivery.INDIVIDUAL);
        });
    }

    @Test
    void what_a_stranger_chooses_must_be_there_to_choose() {
        assertThat(form(List.of("FILING"), "DAILY").isReadable()).isTrue();
        assertThat(form(null, " ").isReadable()).isTrue();
        assertThat(form(List.of("FILING", "NOTHING"), "DAILY").isReadable()).isFalse();
        assertThat(form(List.of(), "HOURLY").isReadable()).isFalse();
        assertThat(form(List.of("FILING"), "DAILY").hasKind(Kind.FILING)).isTrue();
        assertThat(form(List.of("FILING"), "DAILY").hasKind(Kind.REVIEW)).isFalse();
        assertThat(form(null, "DAILY").hasKind(Kind.FILING)).isFalse();
        assertThat(form(null, "DAILY").hasDelivery(Delivery.DAILY)).isTrue();
        assertThat(form(null, "DAILY").hasDelivery(Delivery.WEEKLY)).isFalse();
    }

    private static SubscribeForm form(List<String> kinds, String delivery) {
        return new SubscribeForm("wang@example.com", "en", kinds, null, null, delivery);
    }

    @Test
    void the_form_knows_its_languages_and_addresses_in_other_letters() {
        assertThat(List.of("en", "zh-CN", "de", "fr", "")).filteredOn(language -> written(language, "a@example.com")
                .isInKnownLanguage()).containsExactly("en", "zh-CN", "de");
        assertThat(List.of("wang@example.com", "王@example.com", "王", "wang", "wang~", " ")).filteredOn(
                address -> written("en", address).isInOtherLetters()).containsExactly("王@example.com", "王");
        assertThat(written("en", null).isInOtherLetters()).isFalse();
    }

    private static SubscribeForm written(String locale, String email) {
        return new SubscribeForm(email, locale, null, null, null, null);
    }
}
