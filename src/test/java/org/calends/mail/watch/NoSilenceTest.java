package org.calends.mail.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.calends.Household;
import org.calends.Mails;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.calends.language.LocalizableMessage;
import org.calends.mail.ScriptedSmtp;
import org.calends.mail.delivery.AlarmSettings;
import org.calends.mail.delivery.ClockWatch;
import org.calends.mail.delivery.DeliveryLiveness;
import org.calends.obligation.model.SampleObligations;
import org.calends.reminder.delivery.CircuitBreaker;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.escalation.Alarms;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever keeps people from being told reaches an administrator (acceptance rows R20, R21, A11). */
@QuarkusTest
@Tag("database")
class NoSilenceTest {

    private static final List<Topic> TOPICS = List.of(Topic.NO_RECIPIENT, Topic.NO_OWNER);
    private static final String LIN = "lin@example.com";
    private static final String FILING = comments("draft").json();

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    @Inject
    DeliveryMonitor vigil;

    @Inject
    AlarmSettings settings;

    @Inject
    AlarmMail alarms;

    @Inject
    UnattendedObligations unattended;

    @Inject
    UndeliveredNotice undelivered;

    @Inject
    Heartbeat heartbeat;

    @Inject
    DeadAddresses deadAddresses;

    @Inject
    Alarms standing;

    @Inject
    CircuitBreaker circuit;

    @Inject
    DeliveryLiveness pulse;

    private Watchdog watchdog;

    @BeforeEach
    void begin() {
        slate.wipe();
        setAdministratorsAddress(LIN);
        post("/api/check-runs", "").statusCode(200);
        circuit.note(new DeliveryAttempt(clock.instant(), clock.instant(), DeliveryAttempt.Outcome.ACCEPTED, null));
        alarms.raise(List.of());
        pulse.beat();
        watchdog = new Watchdog(clock, settings, vigil, alarms, unattended, undelivered, heartbeat,
                new ClockWatch(clock, System::nanoTime, false));
        watchdog.look();
    }

    @AfterEach
    void end() {
        setAdministratorsAddress(null);
    }

    private static void setAdministratorsAddress(String address) {
        QuarkusTransaction.requiringNew().run(() -> Panache.getSession()
                .createMutationQuery("update Account set email = :address where username = 'admin'")
                .setParameter("address", address).executeUpdate());
    }

    @Test
    void while_all_is_well_nobody_is_disturbed() {
        assertThat(vigil.troubles()).isEmpty();
        assertThat(mailbox.mails()).isEmpty();
        asAdmin().get("/q/health").then().statusCode(200);
    }

    @Test
    void a_check_that_is_late_turns_readiness_down_and_is_told_once_in_six_hours() {
        clock.advance(Duration.ofMinutes(121));
        asAdmin().get("/q/health/ready").then().statusCode(503).body(containsString("CHECK_LATE"));

        watchdog.look();
        watchdog.look();
        assertThat(mailbox.mailsTo(LIN)).singleElement()
                .satisfies(mail -> assertThat(Mails.subject(mail)).isEqualTo("Calends: somebody must look"));

        clock.advance(Duration.ofHours(6));
        watchdog.look();
        assertThat(mailbox.mailsTo(LIN)).hasSize(2);

        post("/api/check-runs", "").statusCode(200);
        pulse.beat();
        asAdmin().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void a_delivery_that_does_not_get_on_turns_readiness_down() {
        queueOne();
        clock.advance(Duration.ofMinutes(9));
        asAdmin().get("/q/health/ready").then().statusCode(200);
        clock.advance(Duration.ofMinutes(2));
        asAdmin().get("/q/health/ready").then().statusCode(503).body(containsString("DELIVERY_STUCK"));
    }

    @Test
    void a_reminder_that_vanished_from_the_ledger_is_missed() {
        queueOne();
        assertItIsMissedOnceItVanished();
    }

    @Test
    void one_of_something_confidential_is_missed_as_well() {
        Quiet quiet = confidential(Household.person("EDITOR"));
        madeBy(quiet, comments("draft").ownedBy(quiet.member().email()));
        post("/api/check-runs?deliver=false", "").statusCode(200);
        assertItIsMissedOnceItVanished();
    }

    private void assertItIsMissedOnceItVanished() {
        clock.advance(Duration.ofMinutes(5));
        post("/api/check-runs", "").statusCode(200);
        assertThat(vigil.reconcile()).isTrue();
        assertThat(vigil.troubles()).isEmpty();

        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getSession().createNativeMutationQuery("delete from reminder").executeUpdate());
        clock.advance(Duration.ofHours(1));
        clock.moveTo("2021-04-27T02:00:00+08:00");
        new Watchdog(clock, settings, vigil, alarms, unattended, undelivered, heartbeat,
                new ClockWatch(clock, System::nanoTime, false))
                .look();

        assertThat(toldOfTrouble()).singleElement()
                .satisfies(mail -> assertThat(Mails.text(mail)).contains("1 reminders should be in the ledger"));
        post("/api/check-runs", "").statusCode(200);
        vigil.reconcile();
    }

    @Test
    void an_address_that_died_is_told_to_the_administrators() {
        QuarkusTransaction.requiringNew().run(() -> deadAddresses.note("Wang@example.com", "550 5.1.1 no\r\nsuch user"));

        watchdog.look();

        assertThat(mailbox.mailsTo(LIN)).singleElement().satisfies(
                mail -> assertThat(Mails.text(mail)).contains("wang@example.com: 550 5.1.1 no"));
    }

    @Test
    void mails_that_do_not_arrive_are_told_once_with_what_to_do_in_the_readers_language() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> Panache.getSession().createMutationQuery(
                "update Account set locale = 'zh-CN' where username = 'admin'").executeUpdate());
        try (ScriptedSmtp server = new ScriptedSmtp().at(ScriptedSmtp.Stage.RCPT, "552 5.2.2 over quota")) {
            mailbox.sendTo(server.port());
            queueOne();
            post("/api/check-runs", "").statusCode(200);
        } finally {
            mailbox.reset();
        }
        watchdog.look();
        watchdog.look();
        List<String> told = mailbox.mailsTo(LIN).stream().filter(mail -> Mails.subject(mail).contains("未能送达"))
                .map(Mails::text).toList();
        QuarkusTransaction.requiringNew().run(() -> Panache.getSession().createMutationQuery(
                "update Account set locale = null where username = 'admin'").executeUpdate());

        assertThat(told).singleElement().asString().contains("wang@example.com", "对方邮箱已满，请其清理。", "552 5.2.2 over quota");
    }

    @Test
    void more_failures_than_a_few_turn_health_down_and_are_told() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().at(ScriptedSmtp.Stage.DOT, "554 5.6.0 not this mail")) {
            mailbox.sendTo(server.port());
            for (int i = 0; i < 5; i++) {
                made("/api/obligations", comments("draft " + i).json());
            }
            queueOne();
            post("/api/check-runs", "").statusCode(200);
        }
        mailbox.reset();

        asAdmin().get("/q/health").then().statusCode(503).body(containsString("FAILURES"));
        asAdmin().get("/q/health/ready").then().statusCode(200);
        watchdog.look();
        assertThat(toldOfTrouble()).singleElement()
                .satisfies(mail -> assertThat(Mails.text(mail)).contains("6 reminders were given up within a day",
                        "/admin/ledger?state=FAILED"));
    }

    @Test
    void without_a_mail_server_health_is_down_and_says_which_setting_is_missing() {
        mailbox.unplug();
        asAdmin().get("/q/health").then().statusCode(503).body(containsString("quarkus.mailer.host"));
        asAdmin().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void deadlines_that_nobody_owns_or_would_hear_of_are_told_to_the_administrators_each_once() {
        made("/api/obligations", FILING);
        post("/api/check-runs", "").statusCode(200);
        watchdog.look();
        watchdog.look();
        assertThat(mailbox.mailsTo(LIN)).singleElement().satisfies(mail -> {
            assertThat(Mails.subject(mail)).isEqualTo("Calends: a deadline that nobody looks after");
            assertThat(Mails.text(mail)).contains("Nobody owns “Comment on the draft rules”, due 2021-05-26",
                    "Nobody would hear of “Comment on the draft rules”", "/obligations/");
        });

        made("/api/obligations", comments("later").json());
        post("/api/check-runs", "").statusCode(200);
        watchdog.look();
        assertThat(mailbox.mailsTo(LIN)).hasSize(2);
        assertThat(Mails.text(mailbox.mailsTo(LIN).get(1))).contains("later rules").doesNotContain("draft rules");
    }

    @Test
    void people_who_have_left_and_strangers_who_wait_are_told_to_the_administrators_each_once() {
        Household.Person leaver = Household.person("EDITOR");
        made("/api/obligations", comments("draft").ownedBy(leaver.email()).json());
        leaver.leaves();
        standing.raise(Topic.STRANGER_WAITS, "guest@elsewhere.example", LocalizableMessage.asWritten("It waits."));
        watchdog.look();
        watchdog.look();

        assertThat(mailbox.mailsTo(LIN)).singleElement().satisfies(mail -> {
            assertThat(Mails.subject(mail)).isEqualTo("Calends: 2 people need a look");
            assertThat(Mails.text(mail)).contains(leaver.email() + " has left and still answers for an open obligation",
                    "/admin/accounts/" + leaver.id(), "guest@elsewhere.example has confirmed a subscription", "/subscriptions");
        });
    }

    /** A confidential team, and its one member. */
    private record Quiet(String team, Household.Person member) {
    }

    private static Quiet confidential(Household.Person member) {
        String team = made("/api/teams", """
                {"name": "Quiet", "confidential": true, "members": [{"account": "%s", "role": "EDITOR"}]}""".formatted(
                member.id()));
        String admin = asAdmin().get("/api/teams/" + team).path("members.find { it.username == 'admin' }.account");
        dismiss(team, admin);
        return new Quiet(team, member);
    }

    private static void dismiss(String team, String account) {
        asAdmin().delete("/api/teams/" + team + "/members/" + account).then().statusCode(204);
    }

    private static void madeBy(Quiet quiet, SampleObligations sample) {
        quiet.member().calls().contentType("application/json").body(sample.ofTeam(UUID.fromString(quiet.team())).json())
                .post("/api/obligations").then().statusCode(201);
    }

    @Test
    void of_what_is_confidential_members_are_told_and_where_none_can_be_administrators_hear_how_much_and_of_which_team() {
        Quiet quiet = confidential(Household.person("EDITOR"));
        madeBy(quiet, comments("draft"));
        post("/api/check-runs", "").statusCode(200);
        watchdog.look();
        watchdog.look();
        assertThat(mailbox.mailsTo(quiet.member().email())).singleElement().satisfies(mail -> assertThat(Mails.text(mail))
                .contains("Nobody would hear of “Comment on the draft rules”").doesNotContain("/admin"));
        assertThat(mailbox.mailsTo(LIN)).isEmpty();

        madeBy(quiet, comments("later"));
        dismiss(quiet.team(), quiet.member().id());
        post("/api/check-runs", "").statusCode(200);
        watchdog.look();
        watchdog.look();
        assertThat(mailbox.mailsTo(quiet.member().email())).hasSize(1);
        assertThat(mailbox.mailsTo(LIN)).singleElement().satisfies(mail -> assertThat(Mails.text(mail))
                .contains("Team Quiet: one deadline of which nobody hears.").doesNotContain("rules", "/obligations/"));
    }

    @Test
    void who_has_left_and_answers_for_something_confidential_is_told_of_without_what_it_is() {
        Quiet quiet = confidential(Household.person("EDITOR"));
        madeBy(quiet, comments("draft").ownedBy(quiet.member().email()));
        quiet.member().leaves();
        watchdog.look();

        assertThat(mailbox.mailsTo(LIN)).singleElement().satisfies(mail -> assertThat(Mails.text(mail))
                .contains(quiet.member().email() + " has left and still answers for an open obligation")
                .doesNotContain("rules"));
    }

    @Test
    void what_no_administrator_could_be_told_is_told_when_one_can() {
        setAdministratorsAddress(null);
        made("/api/obligations", FILING);
        post("/api/check-runs", "").statusCode(200);
        watchdog.look();
        assertThat(mailbox.mails()).isEmpty();

        setAdministratorsAddress(LIN);
        watchdog.look();
        assertThat(mailbox.mailsTo(LIN)).hasSize(1);
    }

    @Test
    void what_another_process_is_about_to_tell_is_told_here_only_when_that_one_died() {
        made("/api/obligations", FILING);
        post("/api/check-runs", "").statusCode(200);
        List<Alarm> others = standing.claim(TOPICS);
        watchdog.look();
        assertThat(others).hasSize(2);
        assertThat(mailbox.mails()).isEmpty();

        QuarkusTransaction.requiringNew().run(() -> Panache.getSession().createNativeMutationQuery(
                "update alarm set claimed_until = timestamp with time zone '2001-01-01 00:00:00+00:00'").executeUpdate());
        watchdog.look();
        assertThat(mailbox.mailsTo(LIN)).hasSize(1);
    }

    @Test
    void what_the_mail_server_refuses_is_told_as_soon_as_it_does_not() throws Exception {
        made("/api/obligations", FILING);
        post("/api/check-runs", "").statusCode(200);
        try (ScriptedSmtp server = new ScriptedSmtp().at(ScriptedSmtp.Stage.DOT, "451 4.3.0 later")) {
            mailbox.sendTo(server.port());
            unattended.tell();
        }
        mailbox.reset();
        assertThat(mailbox.mails()).isEmpty();

        unattended.tell();
        assertThat(mailbox.mailsTo(LIN)).hasSize(1);
    }

    @Test
    void of_several_processes_that_ask_at_the_same_moment_each_alarm_is_one_s() throws Exception {
        for (int i = 0; i < 40; i++) {
            standing.raise(Topic.NO_OWNER, UUID.randomUUID().toString(), LocalizableMessage.asWritten("Nobody owns it."));
        }
        List<Callable<List<Alarm>>> processes = Collections.nCopies(4, () -> standing.claim(TOPICS));
        ExecutorService threads = Executors.newFixedThreadPool(processes.size());
        List<UUID> claimed = new ArrayList<>();
        try {
            for (Future<List<Alarm>> each : threads.invokeAll(processes)) {
                each.get().forEach(alarm -> claimed.add(alarm.id()));
            }
        } finally {
            threads.shutdownNow();
        }
        standing.claim(TOPICS).forEach(alarm -> claimed.add(alarm.id()));

        assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }

    private List<MimeMessage> toldOfTrouble() {
        return mailbox.mailsTo(LIN).stream().filter(mail -> Mails.subject(mail).equals("Calends: somebody must look")).toList();
    }

    private static void queueOne() {
        made("/api/subscriptions", """
                {"email": "wang@example.com", "zone": "Asia/Shanghai", "filter": {"authorities": ["MIIT"]}}""");
        made("/api/obligations", FILING);
        post("/api/check-runs?deliver=false", "").statusCode(200);
    }

    private static SampleObligations comments(String which) {
        return aPlainObligation().called("Comment on the " + which + " rules").setBy("MIIT").reminding(30);
    }
}
