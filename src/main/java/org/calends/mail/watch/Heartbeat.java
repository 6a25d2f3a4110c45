package org.calends.mail.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/**
 * Calls an address after each good check (a dead man's switch): a service that waits for the call raises the alarm when it does
 * not come, whatever has happened to us.
 */
@Singleton
class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<URI> url;
    private Instant told;

    Heartbeat(HeartbeatSettings settings) {
        this.url = settings.url();
    }

    /** @param checked when the last check ended; each is told once */
    void after(Instant checked) {
        if (url.isPresent() && checked != null && !checked.equals(told) && called(url.get())) {
            told = checked;
        }
    }

    private static boolean called(URI url) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            int status = client.send(HttpRequest.newBuilder(url).timeout(PATIENCE).GET().build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < 400;
        } catch (IOException e) {
            LOG.warnf("The heartbeat address does not answer: %s", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
