package org.calends.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    static final int SUBSCRIBERS = 4;
    static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A process that does not send by itself, to fill the ledger's sources. */
    void fill(int obligations) throws Exception {
        Map<String, String> quiet = settings();
        quiet.put("CALENDS_CHECK_EVERY", "24h");
        try (RunningJar calends = RunningJar.start(jar, folder, quiet).awaitReady()) {
            for (int i = 0; i < SUBSCRIBERS; i++) {
                calends.post("/api/subscriptions", "{\"email\": \"reader" + i + "@example.com\", \"sendAt\": \"00:00\"}");
            }
            for (int i = 0; i < obligations; i++) {
                calends.post("/api/obligations", "{\"title\": \"Report number " + i + "\", \"leadDays\": [7], \"dueDate\": \""
                        + LocalDate.now().plusDays(3) + "\"}");
            }
        }
    }

    RunningJar start() throws Exception {
        return RunningJar.start(jar, folder, settings());
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        settings.put("QUARKUS_MAILER_PORT", Integer.toString(smtp.port()));
        settings.put("QUARKUS_MAILER_FROM", "calends@example.org");
        settings.put("CALENDS_CHECK_EVERY", "2s");
        settings.put("CALENDS_CHECK_SEND_AT", "00:00");
        settings.put("CALENDS_CHECK_LEASE", "PT6S");
        settings.put("CALENDS_MAIL_EVERY", "1s");
        settings.put("CALENDS_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS));
        settings.put("CALENDS_MAIL_READ_TIMEOUT", "2s");
        return settings;
    }

    /** Waits until some more mails were accepted, so that the next moment is one in the middle of sending. */
    void awaitMails(int more, Duration patience) throws InterruptedException {
        int wanted = smtp.accepted() + more;
        for (Instant end = Instant.now().plus(patience); smtp.accepted() < wanted && Instant.now().isBefore(end);) {
            Thread.sleep(5);
        }
    }

    void awaitMomentOfSending(Random random) throws InterruptedException {
        awaitMails(1 + random.nextInt(30), Duration.ofSeconds(40));
        Thread.sleep(random.nextInt(40));
    }

    /** Waits until the ledger is through. */
    void awaitAllTold(RunningJar calends, int expected) throws Exception {
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end);) {
            if (calends.get("/api/reminders?state=SENT&size=1").path("total").asInt() >= expected) {
                return;
            }
            Thread.sleep(500);
        }
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
}
