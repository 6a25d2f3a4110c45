package org.calends.reminder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.Kind;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.DeliveryAttempt.SmtpStatus;
import org.calends.reminder.outbox.DeliveryOutcome;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.Outcomes;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.reminder.plan.CheckScope;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.SampleSubscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Several do the same thing at the same time (acceptance rows R5 and R16). */
@QuarkusTest
@Tag("database")
class RacesTest {

    private static final String WANG = wang().json();
    private static final String FILING = filing("annual").json();
    private static final int OBLIGATIONS = 30;
    private static final int PLANNERS = 3;

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    @Inject
    Check check;

    @Inject
    Outbox outbox;

    @Inject
    Outcomes outcomes;

    @Inject
    Reminders reminders;

    @Inject
    ObligationSearch obligations;

    @Inject
    CheckContextLoader passes;

    @BeforeEach
    void begin() {
        slate.wipe();
        made("/api/subscriptions", WANG);
    }

    @Test
    void several_planners_at_once_write_each_reminder_once() throws Exception {
        for (int i = 0; i < OBLIGATIONS; i++) {
            made("/api/obligations", filing("annual " + i).json());
        }

        List<Integer> queued = atOnce(() -> check.run(clock.instant(), Check.Mode.ASKED_FOR).queued());

        assertThat(queued.stream().mapToInt(Integer::intValue).sum()).isEqualTo(OBLIGATIONS);
        get("/api/reminders").body("total", equalTo(OBLIGATIONS));
    }

    @Test
    void several_takers_at_once_take_each_reminder_once() throws Exception {
        for (int i = 0; i < OBLIGATIONS; i++) {
            made("/api/obligations", filing("annual " + i).due("2021-05-11").json());
        }
        post("/api/check-runs", "").body("queued", equalTo(0));
        clock.moveTo("2021-04-27T09:00:00+08:00");
        post("/api/check-runs?deliver=false", "").body("queued", equalTo(OBLIGATIONS));

        List<List<String>> taken = atOnce(this::takeAll);

        assertThat(taken.stream().flatMap(List::stream)).hasSize(OBLIGATIONS).doesNotHaveDuplicates();
    }

    @Test
    void several_takers_at_once_tell_one_person_of_each_obligation_once() throws Exception {
        made("/api/subscriptions", WANG);
        for (int i = 0; i < OBLIGATIONS; i++) {
            made("/api/obligations", filing("annual " + i).due("2021-05-11").json());
        }
        post("/api/check-runs", "").body("queued", equalTo(0));
        clock.moveTo("2021-04-27T09:00:00+08:00");
        post("/api/check-runs?deliver=false", "").body("queued", equalTo(2 * OBLIGATIONS));

        for (int round = 0; round < 3; round++) {
            atOnce(this::sendAll);
            clock.advance(Duration.ofMinutes(2));
        }

        get("/api/reminders?state=SENT").body("total", equalTo(OBLIGATIONS), "items.obligationId.unique().size()",
                equalTo(OBLIGATIONS));
        get("/api/reminders?state=DROPPED").body("total", equalTo(OBLIGATIONS), "items.dropReason.unique()",
                equalTo(List.of("TOLD_OTHERWISE")));
    }

    @Test
    void a_date_that_moves_while_the_planner_looks_at_the_old_one_is_not_told_as_it_was() {
        String obligation = made("/api/obligations", FILING);
        List<Obligation> asItWas = obligations.openThrough(clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(99),
                null, 10);
        post("/api/obligations/" + obligation + "/postponement", "{\"dueDate\": \"2021-06-30\", \"reason\": \"Extended\"}")
                .statusCode(200);

        assertThat(reminders.plan(asItWas, pass())).isEqualTo(1);
        post("/api/check-runs", "").body("sent", equalTo(0));

        get("/api/reminders").body("total", equalTo(1), "items[0].state", equalTo("DROPPED"), "items[0].dropReason",
                equalTo("MOVED"));
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void what_closes_while_the_planner_looks_at_it_is_not_told() {
        String obligation = made("/api/obligations", FILING);
        List<Obligation> asItWas = obligations.openThrough(clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(99),
                null, 10);
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);

        assertThat(reminders.plan(asItWas, pass())).isEqualTo(1);
        post("/api/check-runs", "").body("sent", equalTo(0));

        get("/api/reminders").body("items[0].dropReason", equalTo("CLOSED"));
    }

    private CheckScope pass() {
        return passes.begin(clock.instant(), Check.Mode.ASKED_FOR);
    }

    private List<String> takeAll() {
        List<String> ids = new ArrayList<>();
        for (List<OutgoingMessage> parcels = outbox.take(Channel.MAIL, 4); !parcels.isEmpty(); parcels = outbox
                .take(Channel.MAIL, 4)) {
            parcels.forEach(outgoingMessage -> ids.add(outgoingMessage.messageId()));
        }
        return ids;
    }

    private int sendAll() {
        int sent = 0;
        for (List<OutgoingMessage> parcels = outbox.take(Channel.MAIL, 4); !parcels.isEmpty(); parcels = outbox
                .take(Channel.MAIL, 4)) {
            Instant now = clock.instant();
            parcels.forEach(outgoingMessage -> outcomes
                    .record(List.of(new DeliveryOutcome(outgoingMessage,
                            new DeliveryAttempt(now, now, Outcome.ACCEPTED, "queued", SmtpStatus.of(250))))));
            sent += parcels.size();
        }
        return sent;
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PLANNERS);
        CyclicBarrier start = new CyclicBarrier(PLANNERS);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < PLANNERS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static SampleSubscriptions wang() {
        return aSubscription().toAuthorities("MIIT");
    }

    private static SampleObligations filing(String howOften) {
        return aPlainObligation().called("File the " + howOften + " report").of(Kind.FILING).setBy("MIIT").due("2021-05-10")
                .reminding(14, 7, 1, 0);
    }
}
