package org.calends.reminder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.CONSULTATION;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.consultation;
import static org.calends.Ledger.fill;
import static org.calends.Ledger.wang;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.calends.Household;
import org.calends.Household.Person;
import org.calends.Ledger;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.Kind;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.plan.CheckScope;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.notice.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** What a check may pass over, and that nobody misses anything by it. */
@QuarkusTest
@Tag("database")
class CheckQueueTest {

    private static final int STEPS = 80;
    private static final int PART = 500;
    private static final List<String> PEOPLE = List.of("wang@example.com", "li@example.com", "zhao@example.com",
            "nobody@example.com");

    @Inject
    Ledger ledger;

    @Inject
    WorkingDayCalendars calendars;

    @Inject
    Check check;

    @Inject
    CheckContextLoader passes;

    @Inject
    CheckQueue agenda;

    @Inject
    RecheckSchedule nextLooks;

    @Inject
    Reminders reminders;

    @Inject
    ObligationSearch obligations;

    @Inject
    DeadAddresses deadAddresses;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @Test
    void what_was_looked_at_and_has_nothing_to_tell_yet_is_passed_over() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);
        assertThat(agenda()).hasSize(1);

        fill().body("considered", equalTo(1), "queued", equalTo(1));

        assertThat(agenda()).isEmpty();
        fill().body("considered", equalTo(1), "queued", equalTo(0));
        ledger.clock().moveTo("2021-05-18T23:59:59+08:00");
        assertThat(agenda()).isEmpty();
        ledger.clock().moveTo("2021-05-19T00:00:00+08:00");
        assertThat(agenda()).hasSize(1);
    }

    @Test
    void a_change_of_the_obligation_or_of_a_subscription_puts_it_back() {
        String subscription = made("/api/subscriptions", WANG);
        String obligation = made("/api/obligations", CONSULTATION);
        fill();

        asAdmin().contentType("application/merge-patch+json").body("{\"title\": \"Another title\"}")
                .patch("/api/obligations/" + obligation).then().statusCode(200);
        assertThat(agenda()).hasSize(1);
        fill();
        assertThat(agenda()).isEmpty();
        asAdmin().delete("/api/subscriptions/" + subscription).then().statusCode(204);
        assertThat(agenda()).hasSize(1);
    }

    @Test
    void whatever_else_planning_may_read_puts_everything_back_when_it_changes() {
        made("/api/obligations", CONSULTATION);
        fill();
        Person lin = Household.person("VIEWER");
        List<Runnable> changes = List.of(
                () -> asAdmin().contentType(ContentType.JSON).body("{\"leadDays\": [17]}").put("/api/lead-policies/HEARING")
                        .then()
                        .statusCode(200),
                () -> asAdmin().contentType(ContentType.JSON).body("""
                        {"username": "%s", "email": "%s", "role": "VIEWER", "zone": "Asia/Tokyo"}"""
                        .formatted(lin.username(), lin.email())).put("/api/accounts/" + lin.id()).then().statusCode(200),
                () -> lin.moves("VIEWER", "other-" + lin.email()), lin::leaves, lin::comesBack,
                () -> calendars.announce(Notice.fromCsv("house", "CN", null, "", "off,2021-05-24,,House day")),
                () -> calendars.withdraw("house"));
        for (Runnable change : changes) {
            fill();
            assertThat(agenda()).isEmpty();
            change.run();
            assertThat(agenda()).as("after change %s", changes.indexOf(change)).hasSize(1);
        }
    }

    @AfterEach
    void asItWas() {
        calendars.withdraw("house");
        List.of(Kind.HEARING, Kind.FILING).forEach(kind -> asAdmin().contentType(ContentType.JSON)
                .body("{\"leadDays\": %s}".formatted(kind.leadDays())).put("/api/lead-policies/" + kind).then()
                .statusCode(200));
    }

    @Test
    void a_rest_that_ends_puts_back_what_it_concerns() {
        made("/api/subscriptions", wang().pausedUntil("2021-04-28").json());
        made("/api/obligations", consultation().reminding(60).json());
        fill().body("queued", equalTo(0));
        ledger.clock().moveTo("2021-04-27T23:00:00+08:00");
        assertThat(agenda()).isEmpty();

        ledger.clock().moveTo("2021-04-28T09:00:00+08:00");

        fill().body("queued", equalTo(1));
    }

    @Test
    void what_could_not_be_told_is_looked_at_by_every_check() {
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);
        fill();
        assertThat(agenda()).isEmpty();

        QuarkusTransaction.requiringNew().run(() -> Reminder.update("state = ?1", ReminderState.FAILED));
        nextLooks.forgetUnsettled();

        assertThat(agenda()).hasSize(1);
    }

    @Test
    void a_closed_one_leaves_no_note_behind() {
        String obligation = made("/api/obligations", CONSULTATION);
        fill();
        assertThat(notes()).isEqualTo(1);

        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);

        assertThat(notes()).isZero();
    }

    /** Beside each check a second one thinks through everything, without the agenda: both must find the same. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void whatever_happens_a_check_finds_as_much_as_one_that_looks_at_everything(long seed) {
        Random random = new Random(seed);
        List<String> story = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < STEPS; i++) {
            story.add(something(random));
            ledger.clock().advance(Duration.ofMinutes(random.nextInt(24 * 60)));
            Check.Mode mode = random.nextInt(4) == 0 ? Check.Mode.ASKED_FOR : Check.Mode.SCHEDULED;
            int everything = everything(mode);
            int queued = check.run(ledger.clock().instant(), mode).queued();
            assertThat(queued).as("seed %s: %s at %s", seed, story, ledger.clock().instant()).isEqualTo(everything);
            found += queued;
        }
        assertThat(found).as("what there was to tell, so that both found something").isGreaterThan(STEPS / 4);
    }

    private int everything(Check.Mode mode) {
        CheckScope checkScope = passes.begin(ledger.clock().instant(), mode);
        return reminders.plan(obligations.openThrough(LocalDate.of(2030, 1, 1), null, PART),
                new CheckScope(checkScope.now(), checkScope.previous(), checkScope.today(), true, checkScope.circumstances()));
    }

    /** Mostly what happens to one obligation: whatever concerns everybody puts everything back on the agenda. */
    private String something(Random random) {
        return random.nextInt(8) == 0 ? toEverybody(random) : toOne(random);
    }

    private String toOne(Random random) {
        String what = pick(
                List.of("register", "register", "register", "postpone", "postpone", "complete", "reopen", "sent", "failed",
                        "dropped", "acknowledged", "nothing", "nothing"),
                random);
        switch (what) {
            case "register" -> made("/api/obligations", obligation(random));
            case "postpone" ->
                anObligation(random, "postponement", "{\"dueDate\": \"%s\", \"reason\": \"Extended\"}".formatted(day(random)));
            case "complete" -> anObligation(random, "completion", "{}");
            case "reopen" -> pickId("select id from Obligation order by title, id", random)
                    .ifPresent(id -> asAdmin().delete("/api/obligations/" + id + "/completion").then().statusCode(200));
            case "sent" -> someReminders(random, "state = 'SENT', sentAt = nextAt");
            case "failed" -> someReminders(random, "state = 'FAILED'");
            case "dropped" -> someReminders(random, "state = 'DROPPED', dropReason = '"
                    + pick(List.of("PAUSED", "CLOSED", "BOUNCED"), random) + "'");
            case "acknowledged" -> someReminders(random, "acknowledgedAt = queuedAt");
            default -> {
            }
        }
        return what;
    }

    private String toEverybody(Random random) {
        String what = pick(List.of("subscribe", "pause", "change", "mute", "rule", "policy", "notice"), random);
        switch (what) {
            case "subscribe" -> made("/api/subscriptions", subscription(random));
            case "pause" -> aSubscription(random, "\"status\": \"PAUSED\", \"pausedUntil\": \"%s\"".formatted(later(random)));
            case "change" -> aSubscription(random, "\"leadDays\": [%d]".formatted(random.nextInt(20)));
            case "policy" -> asAdmin().contentType(ContentType.JSON)
                    .body("{\"leadDays\": [%d, %d]}".formatted(random.nextInt(9), 9 + random.nextInt(9)))
                    .put("/api/lead-policies/FILING").then().statusCode(200);
            case "notice" -> calendars.announce(
                    Notice.fromCsv("house", "EU", null, "",
                            "off,%s,,House day".formatted(today().plusDays(random.nextInt(20)))));
            case "mute" -> deadAddresses.note(pick(PEOPLE, random), "550 5.1.1 unknown");
            default -> aRule(random);
        }
        return what;
    }

    /** Refused where the contact would come before the deputy: that is a step of the story, too. */
    private void aRule(Random random) {
        String rule = "{\"contact\": \"head@example.com\", \"contactDays\": %d, \"deputyDays\": %d}"
                .formatted(random.nextInt(6) - 2, random.nextInt(9));
        Optional<UUID> present = pickId("select id from Escalation", random);
        if (present.isPresent()) {
            asAdmin().contentType("application/json").body(rule).put("/api/escalations/" + present.get()).then()
                    .statusCode(in(List.of(200, 400)));
        } else {
            post("/api/escalations", rule).statusCode(in(List.of(201, 400)));
        }
    }

    private String obligation(Random random) {
        return """
                {"title": "Report %d", "kind": "%s", "authority": "%s", "dueDate": "%s", "owner": "%s", "deputy": "%s"%s}"""
                .formatted(random.nextInt(1000), pick(List.of("FILING", "CONSULTATION"), random),
                        pick(List.of("MIIT", "CAC"), random), day(random), pick(PEOPLE, random), pick(PEOPLE, random),
                        random.nextBoolean() ? ""
                                : ", \"leadDays\": [%d, %d]".formatted(random.nextInt(9), 9 + random.nextInt(9)));
    }

    private String subscription(Random random) {
        return """
                {"email": "%s", "zone": "%s", "delivery": "%s", "workingDaysOnly": %s, "channels": ["%s"], "sendAt": "%s",
                 "filter": {"authorities": ["%s"]}}"""
                .formatted(pick(PEOPLE.subList(0, 3), random),
                        pick(List.of("Asia/Shanghai", "Europe/London", "America/New_York"), random),
                        pick(List.of("INDIVIDUAL", "DAILY", "WEEKLY"), random), random.nextBoolean(),
                        pick(List.of("MAIL", "INVITE"), random), pick(List.of("06:30", "17:00"), random),
                        pick(List.of("MIIT", "CAC"), random));
    }

    private String day(Random random) {
        return today().plusDays(random.nextInt(25) - 3).toString();
    }

    /** In every zone. */
    private String later(Random random) {
        return today().plusDays(2 + random.nextInt(20)).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ledger.clock().instant(), ledger.clock().getZone());
    }

    /** Refused, where it is closed already or open: that is a step of the story, too. */
    private void anObligation(Random random, String action, String body) {
        pickId("select id from Obligation order by title, id", random)
                .ifPresent(id -> post("/api/obligations/" + id + "/" + action, body).statusCode(in(List.of(200, 409))));
    }

    private void aSubscription(Random random, String change) {
        pickId("select id from Subscription order by email, id", random)
                .ifPresent(id -> asAdmin().contentType(ContentType.JSON)
                        .body(subscription(random).replaceFirst("\\{", "{" + change + ", ")).put("/api/subscriptions/" + id)
                        .then()
                        .statusCode(200));
    }

    private void someReminders(Random random, String change) {
        int rest = random.nextInt(3);
        QuarkusTransaction.requiringNew()
                .run(() -> Reminder.update(change + " where mod(step, 3) = ?1 and state = 'PENDING'", rest));
    }

    private static Optional<UUID> pickId(String query, Random random) {
        List<UUID> ids = QuarkusTransaction.requiringNew()
                .call(() -> Panache.getSession().createQuery(query, UUID.class).getResultList());
        return ids.isEmpty() ? Optional.empty() : Optional.of(pick(ids, random));
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** @return what a check would look at now */
    private List<Obligation> agenda() {
        return agenda.parts(passes.begin(ledger.clock().instant(), Check.Mode.ASKED_FOR), LocalDate.of(2030, 1, 1), PART).get();
    }

    private static long notes() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Panache.getSession().createQuery("select count(*) from RecheckTime", Long.class).getSingleResult());
    }
}
