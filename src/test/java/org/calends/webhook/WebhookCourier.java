package org.calends.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.calends.reminder.delivery.CircuitBreaker;
import org.calends.reminder.delivery.Courier;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.subscription.wish.Channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Posts what is told as JSON. */
@Singleton
class WebhookCourier implements Courier<WebhookMessage> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;
    private final CircuitBreaker circuitBreaker;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WebhookCourier(Clock clock) {
        this.clock = clock;
        this.circuitBreaker = new CircuitBreaker(clock);
    }

    @Override
    public Channel channel() {
        return Channel.of(WebhookChannel.NAME);
    }

    @Override
    public WebhookMessage compose(OutgoingMessage message) {
        try {
            return new WebhookMessage(URI.create(message.address()), JSON.writeValueAsString(
                    message.items().stream().map(WebhookCourier::line).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Preview preview(OutgoingMessage message) {
        return new Preview("POST", message.items().stream().map(WebhookCourier::line).collect(Collectors.joining("\n")), null);
    }

    private static String line(Item item) {
        return item.reminder().occasion() + " " + item.obligation().title() + " " + item.reminder().dueDate();
    }

    @Override
    public Optional<Supplier<Line<WebhookMessage>>> lines() {
        return Optional.of(HttpLine::new);
    }

    @Override
    public CircuitBreaker circuitBreaker() {
        return circuitBreaker;
    }

    /** Requests one after another; the client keeps the connection. */
    private final class HttpLine implements Line<WebhookMessage> {

        @Override
        public DeliveryAttempt send(WebhookMessage message, String messageId) {
            Instant started = clock.instant();
            try {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(message.to()).timeout(PATIENCE)
                        .header("Content-Type", "application/json").header("Webhook-Id", messageId)
                        .POST(HttpRequest.BodyPublishers.ofString(message.body())).build(),
                        HttpResponse.BodyHandlers.ofString());
                return ended(started, HttpAnswers.outcomeOf(answer.statusCode()), answer.statusCode() + " " + answer.body());
            } catch (ConnectException unreachable) {
                return ended(started, Outcome.SYSTEM, "not reached");
            } catch (IOException broken) {
                return ended(started, Outcome.UNKNOWN, String.valueOf(broken));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return ended(started, Outcome.UNKNOWN, "interrupted");
            }
        }

        private DeliveryAttempt ended(Instant started, Outcome outcome, String words) {
            return new DeliveryAttempt(started, clock.instant(), outcome, words);
        }

        @Override
        public void close() {
            // The client's connections end by themselves.
        }
    }
}
