package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.postpone;
import static org.calends.Ledger.run;
import static org.calends.Ledger.wang;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class OccasionsTest {

    private static final String FILING = filing().json();
    private static final String OWNED = owned().json();

    @Inject
    Ledger ledger;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    private static SampleObligations filing() {
        return aPlainObligation().called("File the annual report").of(Kind.FILING).setBy("MIIT").dueIn(7).reminding(7, 1, 0);
    }

    private static SampleObligations owned() {
        return filing().ownedBy("lin@example.com");
    }

    @Test
    void lead_today_and_overdue_each_begin_on_the_minute_of_their_day() {
        made("/api/subscriptions", wang().at("08:30").json());
        made("/api/obligations", FILING);

        assertThat(toldAt("2021-04-26T09:00:00+08:00")).isEqualTo("LEAD");
        assertThat(toldAt("2021-05-02T08:29:59+08:00")).isNull();
        assertThat(toldAt("2021-05-02T08:30:00+08:00")).isEqualTo("LEAD");
        assertThat(toldAt("2021-05-03T08:29:59+08:00")).isNull();
        assertThat(toldAt("2021-05-03T08:30:00+08:00")).isEqualTo("DUE_TODAY");
        assertThat(toldAt("2021-05-04T08:29:59+08:00")).isNull();
        assertThat(toldAt("2021-05-04T08:30:00+08:00")).isEqualTo("OVERDUE");
    }

    @Test
    void overdue_is_told_daily_for_a_week_and_then_weekly() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", filing().dueIn(-1).json());

        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= 30; day++) {
            if (run().extract().<Integer> path("queued") == 1) {
                days.add(day);
            }
            ledger.clock().advance(Duration.ofDays(1));
        }

        assertThat(days).containsExactly(1, 2, 3, 4, 5, 6, 7, 14, 21, 28);
    }

    @Test
    void who_is_told_out_of_duty_while_away_is_stood_in_for_until_back() {
        made("/api/subscriptions", wang().toAuthorities("TC260").of("chen@example.com").json());
        made("/api/subscriptions",
                wang().toAuthorities("TC260").of("lin@example.com").away("chen@example.com", "2021-05-01").json());
        made("/api/obligations", OWNED);

        run();
        get("/api/reminders?state=SENT").body("items[0].email", equalTo("chen@example.com"), "items[0].standsInFor",
                equalTo("lin@example.com"));
        assertThat(ledger.mailbox().mailsTo("lin@example.com")).isEmpty();

        ledger.clock().moveTo("2021-05-02T09:00:00+08:00");
        run();
        assertThat(ledger.mailbox().mailsTo("lin@example.com")).hasSize(1);
    }

    @Test
    void before_a_date_the_day_before_is_the_last_one() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", filing().due(Bound.BEFORE, "2021-05-03").json());

        assertThat(toldAt("2021-05-02T09:00:00+08:00")).isEqualTo("DUE_TODAY");
        assertThat(toldAt("2021-05-03T09:00:00+08:00")).isEqualTo("OVERDUE");
    }

    @Test
    void a_moved_date_is_told_with_the_old_one_beside_it_and_the_reason() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", FILING);
        run();
        postpone(obligation, "2021-06-10", "Extended by notice 12");
        run().body("sent", equalTo(1));

        String text = Mails.text(last("wang@example.com"));
        assertThat(text).contains("Old date: Monday 3 May 2021", "New date: By Thursday 10 June 2021",
                "Extended by notice 12");
    }

    @Test
    void a_moved_time_of_day_is_told_like_a_moved_date_and_nothing_is_told_twice() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", owned().at("17:00:00", "Asia/Shanghai").json());
        run();
        asAdmin().contentType("application/merge-patch+json").body("{\"dueTime\": \"09:00:00\"}")
                .patch("/api/obligations/" + obligation).then().statusCode(200);
        run().body("sent", equalTo(2));

        assertThat(Mails.text(last("wang@example.com"))).contains("Old date: Monday 3 May 2021, 17:00 (Asia/Shanghai)",
                "New date: By Monday 3 May 2021, 09:00 (Asia/Shanghai)");
        assertThat(last("lin@example.com")).isNotNull();
        run().body("queued", equalTo(0));
    }

    @Test
    void a_new_owner_is_told_at_once_and_needs_no_subscription() {
        String obligation = made("/api/obligations", OWNED);
        run().body("sent", equalTo(1));

        get("/api/reminders?state=SENT").body("items.occasion", contains("ASSIGNED"), "items[0].email",
                equalTo("lin@example.com"),
                "items[0].subscriptionId", nullValue());
        MimeMessage mail = last("lin@example.com");
        assertThat(Mails.subject(mail)).contains("yours from now on, 7 days left", "File the annual report");
        assertThat(Mails.text(mail)).contains("because you answer for these deadlines").doesNotContain("Stop these mails");

        asAdmin().contentType("application/merge-patch+json").body("{\"owner\": \"zhao@example.com\"}")
                .patch("/api/obligations/" + obligation).then().statusCode(200);
        run().body("sent", equalTo(1));
        assertThat(ledger.mailbox().mailsTo("zhao@example.com")).hasSize(1);
    }

    @Test
    void a_hundred_new_obligations_come_to_their_owner_in_one_mail() {
        for (int i = 0; i < 20; i++) {
            made("/api/obligations", owned().called("File the annual report " + i).json());
        }

        run().body("sent", equalTo(20));

        assertThat(ledger.mailbox().mailsTo("lin@example.com")).hasSize(1);
        assertThat(Mails.text(last("lin@example.com"))).contains("report 0", "report 19");
    }

    @Test
    void who_is_owner_no_longer_when_the_mail_would_leave_gets_none() {
        String obligation = made("/api/obligations", OWNED);
        asAdmin().contentType("application/merge-patch+json").body("{\"owner\": null}")
                .patch("/api/obligations/" + obligation).then().statusCode(200);

        run().body("sent", equalTo(0));

        get("/api/reminders").body("items[0].dropReason", equalTo("REASSIGNED"));
    }

    @Test
    void a_date_that_moves_meanwhile_does_not_keep_the_new_owner_in_the_dark() {
        String obligation = made("/api/obligations", OWNED);
        postpone(obligation, "2021-06-10", "Extended");

        run().body("sent", equalTo(1));

        assertThat(Mails.text(last("lin@example.com"))).contains("By Thursday 10 June 2021");
    }

    @Test
    void an_owner_who_is_no_address_is_no_mail() {
        made("/api/obligations", FILING);
        QuarkusTransaction.requiringNew().run(() -> Obligation.update("owner = 'Legal department'"));

        run().body("sent", equalTo(0));

        get("/api/reminders").body("total", equalTo(0));
    }

    @Test
    void who_heard_that_nothing_is_to_be_done_any_more_hears_when_it_is_after_all() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", FILING);
        run();
        withdraw(obligation, "Repealed");
        run();
        reopen(obligation);
        run().body("sent", equalTo(1));
        assertThat(Mails.subject(last("wang@example.com"))).contains("to be done after all, 7 days left");
        assertThat(Mails.text(last("wang@example.com"))).contains("By Monday 3 May 2021");

        withdraw(obligation, "Repealed again");
        run().body("sent", equalTo(1));
        assertThat(Mails.text(last("wang@example.com"))).contains("Repealed again");
        reopen(obligation);
        run().body("sent", equalTo(1));
        assertThat(toldAt("2021-05-02T09:00:00+08:00")).isEqualTo("LEAD");
    }

    @Test
    void who_never_heard_that_it_was_withdrawn_does_not_hear_that_it_is_not() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", FILING);
        run();
        withdraw(obligation, "Repealed");
        reopen(obligation);

        run().body("sent", equalTo(0));
    }

    @Test
    void what_was_noted_when_it_was_done_is_called_a_note() {
        made("/api/subscriptions", WANG);
        made("/api/subscriptions", wang().of("zhang@example.com").reading("zh-CN").json());
        String obligation = made("/api/obligations", FILING);
        run();
        post("/api/obligations/" + obligation + "/completion", "{\"note\": \"Sent by post\"}").statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> Reminder.update("state = ?1, occasion = ?2, note = 'Sent by post'",
                ReminderState.PENDING, Occasion.COMPLETED));

        run().body("sent", equalTo(2));

        assertThat(Mails.text(last("wang@example.com"))).contains("Note: Sent by post");
        assertThat(Mails.text(last("zhang@example.com"))).contains("备注：Sent by post", "无需再办理。原定日期为");
    }

    @Test
    void who_was_told_hears_in_words_of_its_own_that_it_was_waived_and_that_it_counts_again() {
        made("/api/subscriptions", WANG);
        made("/api/subscriptions", wang().of("zhang@example.com").reading("zh-CN").json());
        String obligation = made("/api/obligations", FILING);
        run();
        made("/api/subscriptions", wang().of("late@example.com").json());

        waive(obligation, "Does not apply to us");
        run().body("sent", equalTo(2));
        assertThat(Mails.subject(last("wang@example.com"))).contains("waived", "File the annual report");
        assertThat(Mails.text(last("wang@example.com"))).contains("It was decided that this need not be done.",
                "Monday 3 May 2021", "Does not apply to us").doesNotContain("Nothing needs to be done any more");
        assertThat(Mails.subject(last("zhang@example.com"))).contains("已豁免");
        assertThat(Mails.text(last("zhang@example.com"))).contains("已决定无需办理。原定日期为", "原因：Does not apply to us");

        reopen(obligation);
        run().body("sent", equalTo(3));
        assertThat(Mails.subject(last("wang@example.com"))).contains("to be done after all, 7 days left");
    }

    @Test
    void who_heard_that_it_was_waived_need_not_hear_that_it_is_withdrawn_as_well() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", FILING);
        run();
        waive(obligation, "Does not apply to us");
        run().body("sent", equalTo(1));

        withdraw(obligation, "Repealed");
        run().body("sent", equalTo(0));
    }

    @Test
    void one_that_is_opened_again_and_moved_in_one_go_is_told_as_opened_again() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", FILING);
        run();
        withdraw(obligation, "Repealed");
        run();
        reopen(obligation);
        postpone(obligation, "2021-06-10", "Extended");

        run().body("sent", equalTo(1));
        assertThat(Mails.subject(last("wang@example.com"))).contains("to be done after all", "File the annual report");
        assertThat(Mails.text(last("wang@example.com"))).contains("By Thursday 10 June 2021");
    }

    private void waive(String obligation, String reason) {
        ledger.clock().advance(Duration.ofMinutes(1));
        post("/api/obligations/" + obligation + "/waiver", "{\"reason\": \"" + reason + "\"}").statusCode(200);
    }

    private void withdraw(String obligation, String reason) {
        ledger.clock().advance(Duration.ofMinutes(1));
        post("/api/obligations/" + obligation + "/withdrawal", "{\"reason\": \"" + reason + "\"}").statusCode(200);
    }

    private void reopen(String obligation) {
        ledger.clock().advance(Duration.ofMinutes(1));
        asAdmin().delete("/api/obligations/" + obligation + "/completion").then().statusCode(200);
    }

    @Test
    void that_it_is_done_is_told_only_where_that_is_wished() {
        made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", FILING);
        run();
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);

        run().body("sent", equalTo(0));
    }

    /** @return what a check at that moment tells, or null */
    private String toldAt(String moment) {
        ledger.clock().moveTo(moment);
        int queued = run().extract().path("queued");
        return queued == 0 ? null : get("/api/reminders?state=SENT").extract().path("items[0].occasion");
    }

    private MimeMessage last(String address) {
        List<MimeMessage> mails = ledger.mailbox().mailsTo(address);
        return mails.get(mails.size() - 1);
    }
}
