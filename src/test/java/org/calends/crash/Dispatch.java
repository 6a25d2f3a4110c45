package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Many reminders on their way through one ledger, told by processes that are killed.
 *
 * @param jar which build
 * @param folder where its processes run
 * @param database its settings for the database
 */
record Dispatch(Path jar, Path folder, Map<String, String> database, CountingSmtp smtp) {

    static final Path ON_H2 = Path.of("target/quarkus-app/quarkus-run.jar");
    static final Path ON_POSTGRESQL = Path.of("target/quarkus-app-postgresql/quarkus-run.jar");
    static final int SUBSCRIBERS = 4;
    static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * What is to be told today: to each of the subscribers, and to one address that the mail server refuses. It is known since
     * yesterday, and to a check: what is new is told in one mail.
     */
    void fill(int obligations) throws Exception {
        fill(obligations, "MAIL");
    }

    /** @param channel by which they are told; entries for calendars come one by one at any time */
    void fill(int obligations, String channel) throws Exception {
        LocalDate today = LocalDate.now();
        Map<String, String> quiet = settings();
        quiet.put("CALENDS_CLOCK",
                today.minusDays(1).atTime(12, 0).atZone(ZoneId.systemDefault()).toOffsetDateTime().toString());
        quiet.put("CALENDS_CHECK_EVERY", "off");
        quiet.put("CALENDS_MAIL_EVERY", "off");
        try (RunningJar calends = RunningJar.start(jar, folder, quiet).awaitReady()) {
            for (int i = 0; i < SUBSCRIBERS; i++) {
                calends.post("/api/subscriptions", subscription("reader" + i + "@example.com", channel));
            }
            calends.post("/api/subscriptions", subscription(CountingSmtp.NOBODY, channel));
            for (int i = 0; i < obligations; i++) {
                calends.post("/api/obligations", "{\"title\": \"Report number " + i + "\", \"leadDays\": [3], \"dueDate\": \""
                        + today.plusDays(3) + "\"}");
            }
            calends.post("/api/check-runs", "{}");
        }
    }

    private static String subscription(String email, String channel) {
        return "{\"email\": \"%s\", \"sendAt\": \"00:00\", \"channels\": [\"%s\"]}".formatted(email, channel);
    }

    RunningJar start() throws Exception {
        return RunningJar.start(jar, folder, settings());
    }

    /** The check runs when a process starts, so that a kill can find it at work too. */
    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        settings.put("QUARKUS_MAILER_PORT", Integer.toString(smtp.port()));
        settings.put("QUARKUS_MAILER_FROM", "calends@example.org");
        settings.put("CALENDS_CHECK_SEND_AT", "00:00");
        settings.put("CALENDS_CHECK_LEASE", "PT8S");
        settings.put("CALENDS_CHECK_FIRST_RETRY", "PT2S");
        settings.put("CALENDS_MAIL_EVERY", "1s");
        settings.put("CALENDS_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS));
        settings.put("CALENDS_MAIL_READ_TIMEOUT", "2s");
        return settings;
    }

    /** Waits until some more mails were taken, so that the next moment is one in the middle of sending. */
    void awaitMails(int more) throws InterruptedException {
        int wanted = smtp.taken() + more;
        for (Instant end = Instant.now().plus(PATIENCE); smtp.taken() < wanted;) {
            assertThat(Instant.now()).as("mails flow").isBefore(end);
            Thread.sleep(5);
        }
    }

    void awaitMomentOfSending(Random random) throws InterruptedException {
        awaitMails(1 + random.nextInt(30));
        Thread.sleep(random.nextInt(40));
    }

    /** Waits until nothing is to be told any more. */
    void awaitAllTold(RunningJar calends) throws Exception {
        for (Instant end = Instant.now().plus(PATIENCE); waiting(calends) > 0;) {
            assertThat(Instant.now()).as("the ledger is emptied").isBefore(end);
            Thread.sleep(500);
        }
    }

    private static int waiting(RunningJar calends) throws Exception {
        return count(calends, "PENDING") + count(calends, "SENDING");
    }

    static int count(RunningJar calends, String state) throws Exception {
        return calends.get("/api/reminders?size=1&state=" + state).path("total").asInt();
    }

    /** The ledger's word on what was sent. */
    Set<String> sent(RunningJar calends) throws Exception {
        Set<String> ids = new HashSet<>();
        for (int page = 0;; page++) {
            JsonNode items = calends.get("/api/reminders?state=SENT&size=500&page=" + page).path("items");
            if (items.isEmpty()) {
                return ids;
            }
            items.forEach(item -> ids.add(item.path("messageId").asText()));
        }
    }

    /**
     * The ledger and the mail server tell the same story.
     *
     * @param interruptions how many processes stopped in the middle of sending
     */
    void judge(String what, RunningJar calends, int obligations, int interruptions) throws Exception {
        int expected = obligations * SUBSCRIBERS;
        Set<String> ledger = sent(calends);
        Set<String> lost = new HashSet<>(ledger);
        lost.removeAll(smtp.messageIds());
        System.out.printf("%s: %d interruptions, %d reminders, %d lost, %d extra copies, %d mails taken without an answer%n",
                what, interruptions, expected, expected - ledger.size() + lost.size(), smtp.extra(), smtp.unanswered());
        assertThat(ledger).as("reminders that the ledger calls sent").hasSize(expected);
        assertThat(lost).as("called sent, never arrived").isEmpty();
        assertThat(smtp.messageIds()).as("arrived").isEqualTo(ledger);
        assertThat(count(calends, "FAILED") + count(calends, "DROPPED")).as("refused by the server").isEqualTo(obligations);
        assertThat(smtp.extra()).as("extra copies, at most those on their way at an interruption or taken without an answer")
                .isLessThanOrEqualTo(interruptions * CONNECTIONS + smtp.unanswered());
    }
}
