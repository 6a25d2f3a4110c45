package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Ledger.CONSULTATION;
import static org.calends.Ledger.consultation;
import static org.calends.Ledger.run;
import static org.calends.Ledger.wang;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.Mails;
import org.calends.subscription.wish.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Which reminders share a mail, and when it leaves. */
@QuarkusTest
@Tag("database")
class DigestTest {

    @Inject
    Ledger ledger;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @Test
    void a_daily_digest_is_one_mail_with_one_message_id() {
        made("/api/subscriptions", wang().told(Delivery.DAILY).json());
        made("/api/obligations", CONSULTATION);
        made("/api/obligations", CONSULTATION);
        made("/api/obligations", consultation().dueIn(-6).json());

        run().body("queued", equalTo(3), "sent", equalTo(3));

        assertThat(ledger.mailbox().mails()).hasSize(1);
        List<String> ids = get("/api/reminders?state=SENT").extract().path("items.messageId");
        assertThat(ids).hasSize(3).containsOnly(ids.get(0));
    }

    @Test
    void the_last_word_before_a_deadline_is_not_hidden_in_a_digest() {
        made("/api/subscriptions", wang().told(Delivery.WEEKLY).reminding(3, 1).json());
        run();
        made("/api/obligations", consultation().dueIn(3).json());
        made("/api/obligations", consultation().dueIn(1).json());
        made("/api/obligations", consultation().dueIn(-6).json());

        run().body("sent", equalTo(3));

        assertThat(ledger.mailbox().mails()).hasSize(2).extracting(Mails::subject)
                .anyMatch(subject -> subject.contains("2 deadlines"))
                .anyMatch(subject -> subject.contains("due tomorrow"));
    }

    @Test
    void what_comes_after_the_day_s_digest_waits_for_the_next_unless_that_is_too_late() {
        made("/api/subscriptions", wang().told(Delivery.DAILY).at("08:00").json());
        run();
        made("/api/obligations", CONSULTATION);
        run().body("sent", equalTo(1));

        made("/api/obligations", CONSULTATION);
        made("/api/obligations", consultation().dueIn(0).json());
        run().body("queued", equalTo(2), "sent", equalTo(1));
        ledger.clock().moveTo("2021-04-27T08:00:00+08:00");
        run().body("sent", equalTo(2));

        assertThat(ledger.mailbox().mails()).hasSize(3);
    }

    @Test
    void a_weekly_digest_leaves_before_a_monday_off_when_days_off_are_to_be_quiet() {
        made("/api/subscriptions", wang().told(Delivery.WEEKLY).onWorkingDaysOnly().at("08:00").reminding(44).json());
        run();
        made("/api/obligations", consultation().in("CN").due("2021-06-10").json());
        ledger.clock().moveTo("2021-04-27T09:00:00+08:00");

        run().body("queued", equalTo(1), "sent", equalTo(0));
        get("/api/reminders").body("items[0].nextAt", equalTo("2021-04-30T00:00:00Z"));

        ledger.clock().moveTo("2021-04-30T09:00:00+08:00");
        run().body("sent", equalTo(1));
        made("/api/obligations", consultation().in("CN").due("2021-06-11").json());
        run().body("queued", equalTo(1), "sent", equalTo(0));
        get("/api/reminders?state=PENDING").body("items[0].nextAt", equalTo("2021-05-10T00:00:00Z"));
    }
}
