package org.calends.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.run;
import static org.calends.Ledger.wang;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.subscription.wish.SampleSubscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What is due at a time of day, from the API to the mail and the ledger. The organisation is in Shanghai. */
@QuarkusTest
@Tag("database")
class TimeOfDayTest {

    private static final String WANG = wangInTheMorning().json();

    @Inject
    Ledger ledger;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @Test
    void by_eight_on_tuesday_is_told_on_monday_and_nobody_is_told_after_it_that_it_is_due() {
        made("/api/subscriptions", WANG);
        String filing = made("/api/obligations", filing("08:00", "Asia/Shanghai").json());

        toldAt("2021-05-03T08:30:00+08:00");
        see(filing, "2021-05-03", 0, false);
        assertThat(subject()).isEqualTo("3 May (due today): File the annual report");
        assertThat(Mails.text(last()))
                .contains("By Tuesday 4 May 2021, 08:00 (Asia/Shanghai). The last safe day is Monday 3 May 2021.");

        ledger.clock().moveTo("2021-05-04T07:59:00+08:00");
        see(filing, "2021-05-03", 0, false);
        run().body("queued", equalTo(0));
        ledger.clock().moveTo("2021-05-04T08:00:00+08:00");
        see(filing, "2021-05-03", -1, true);
        toldAt("2021-05-04T08:30:00+08:00");
        assertThat(subject()).isEqualTo("3 May (1 day overdue): File the annual report");
        get("/api/obligations?overdue=true").body("items.id", hasItem(filing));
    }

    @Test
    void before_a_time_the_day_itself_is_in_time() {
        made("/api/subscriptions", WANG);
        String filing = made("/api/obligations",
                filing("18:00", "Asia/Shanghai").due(Bound.BEFORE, "2021-05-04").json());

        toldAt("2021-05-04T08:30:00+08:00");
        see(filing, "2021-05-04", 0, false);
        assertThat(subject()).isEqualTo("4 May (due today): File the annual report");
        assertThat(Mails.text(last())).contains("Before Tuesday 4 May 2021, 18:00 (Asia/Shanghai).");
        ledger.clock().moveTo("2021-05-04T17:59:00+08:00");
        see(filing, "2021-05-04", 0, false);
        ledger.clock().moveTo("2021-05-04T18:00:00+08:00");
        see(filing, "2021-05-04", 0, true);
    }

    @Test
    void a_mail_that_could_not_leave_in_time_says_that_it_is_overdue() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", filing("12:00", "Asia/Shanghai").json());
        ledger.clock().moveTo("2021-05-04T08:30:00+08:00");
        post("/api/check-runs?deliver=false", "").statusCode(200);

        ledger.clock().moveTo("2021-05-04T12:00:00+08:00");
        run().body("sent", equalTo(1));

        assertThat(subject()).isEqualTo("4 May (overdue since 12:00, Asia/Shanghai): File the annual report");
        get("/api/reminders?state=SENT").body("items[0].occasion", equalTo("OVERDUE"));
        run().body("queued", equalTo(0));
    }

    @Test
    void what_new_york_sets_for_its_night_is_due_in_shanghai_the_next_day() {
        made("/api/subscriptions", WANG);
        String filing = made("/api/obligations", filing("23:59", "America/New_York").json());

        toldAt("2021-05-05T08:30:00+08:00");
        see(filing, "2021-05-05", 0, false);
        assertThat(subject()).isEqualTo("5 May (due today): File the annual report");
        ledger.clock().moveTo("2021-05-05T11:59:00+08:00");
        see(filing, "2021-05-05", 0, true);
    }

    @Test
    void a_time_is_moved_by_postponement_with_a_reason_and_everybody_sees_which_time() {
        made("/api/subscriptions", WANG);
        made("/api/subscriptions", wangInTheMorning().of("zhao@example.com").reading("zh-CN").json());
        String filing = made("/api/obligations", filing("17:00", "Asia/Shanghai").json());
        toldAt("2021-04-27T08:30:00+08:00");

        post("/api/obligations/" + filing + "/postponement",
                "{\"dueTime\": \"12:00\", \"reason\": \"The portal closes at noon\"}")
                .statusCode(200).body("dueDate", equalTo("2021-05-04"), "dueTime", equalTo("12:00:00"), "zone",
                        equalTo("Asia/Shanghai"));
        run().body("sent", equalTo(2));

        assertThat(subject()).isEqualTo("4 May (new time): File the annual report");
        assertThat(Mails.text(last())).contains("Tuesday 4 May 2021, 17:00 (Asia/Shanghai)",
                "By Tuesday 4 May 2021, 12:00 (Asia/Shanghai)", "The portal closes at noon");
        assertThat(Mails.subject(to("zhao@example.com"))).contains("时间变更");
        get("/api/reminders?occasion=CHANGED").body("items[0].dueTime", equalTo("12:00:00"), "items[0].zone",
                equalTo("Asia/Shanghai"), "items[0].previousDueTime", equalTo("17:00:00"), "items[0].previousDueDate",
                equalTo("2021-05-04"), "items[0].previousZone", equalTo("Asia/Shanghai"));
        get("/api/reminders.csv?occasion=CHANGED")
                .body(containsString("\"12:00\",\"Asia/Shanghai\",\"17:00\",\"Asia/Shanghai\""));
        get("/api/obligations/" + filing + "/history").body("items.action", hasItem("POSTPONED"));
        get("/api/obligations.csv").body(containsString("12:00"));
    }

    @Test
    void a_moved_date_is_a_new_date_and_a_time_can_be_taken_away() {
        made("/api/subscriptions", WANG);
        String filing = made("/api/obligations", filing("17:00", "Asia/Shanghai").json());
        toldAt("2021-04-27T08:30:00+08:00");

        post("/api/obligations/" + filing + "/postponement",
                "{\"dueDate\": \"2021-05-05\", \"wholeDay\": true, \"reason\": \"Extended\"}").statusCode(200)
                .body("dueTime", nullValue(), "zone", nullValue(), "lastSafeDay", equalTo("2021-05-05"));
        run();
        assertThat(subject()).isEqualTo("5 May (new date): File the annual report");
        post("/api/obligations/" + filing + "/postponement", "{\"reason\": \"Nothing\"}").statusCode(400);
    }

    @Test
    void twenty_four_hours_are_the_end_of_that_day() {
        String filing = made("/api/obligations", filing("24:00", "Asia/Shanghai").json());
        ledger.clock().moveTo("2021-05-04T23:59:58+08:00");
        see(filing, "2021-05-04", 0, false);
        ledger.clock().moveTo("2021-05-05T00:00:00+08:00");
        see(filing, "2021-05-04", -1, true);
    }

    private static SampleSubscriptions wangInTheMorning() {
        return wang().at("08:30");
    }

    private static SampleObligations filing(String time, String zone) {
        return aPlainObligation().called("File the annual report").of(Kind.FILING).setBy("MIIT").due("2021-05-04")
                .at(time, zone).reminding(7, 1, 0);
    }

    private void see(String id, String lastSafeDay, int daysLeft, boolean overdue) {
        get("/api/obligations/" + id).body("lastSafeDay", equalTo(LocalDate.parse(lastSafeDay).toString()), "daysLeft",
                equalTo(daysLeft), "overdue", equalTo(overdue));
    }

    private void toldAt(String moment) {
        ledger.clock().moveTo(moment);
        run().body("failed", equalTo(0));
    }

    private String subject() {
        return Mails.subject(last());
    }

    private MimeMessage last() {
        return to("wang@example.com");
    }

    private MimeMessage to(String address) {
        List<MimeMessage> mails = ledger.mailbox().mailsTo(address);
        return mails.get(mails.size() - 1);
    }
}
