package org.calends.reminder.delivery;

import java.util.Optional;
import java.util.function.Supplier;

import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.subscription.wish.Channel;

/**
 * How messages of one channel are written and sent, and what an answer means. Each bean of this kind serves one channel that
 * carries messages; when to try, under which lease, and what the ledger keeps is decided for all of them alike.
 *
 * @param <M> a message that is written and can be sent
 */
public interface Courier<M> {

    /** @return the channel of the ledger whose messages it brings */
    Channel channel();

    /** @throws RuntimeException when it cannot be written, which fails this one and keeps no other back */
    M compose(OutgoingMessage message);

    /** @return the message as somebody sees it who looks ahead: without links that give nobody another's secrets */
    Preview preview(OutgoingMessage message);

    /** @return opens a way to the server, for each worker its own; empty while none is known: then the ledger keeps it all */
    Optional<Supplier<Line<M>>> lines();

    /** @return that of its server, which stays the same */
    CircuitBreaker circuitBreaker();

    /** @return by how many lines at a time it sends at most */
    default int connections() {
        return 1;
    }

    /** @return how many of the wanted messages may leave now; they count as gone */
    default int allowance(int wanted) {
        return wanted;
    }

    /** Gives back what was allowed and not used. */
    default void giveBack(int unused) {
    }

    /** Says that delivery goes on: whenever the timer wakes it, and with every message. */
    default void beat() {
    }

    /** Sends what is no part of the ledger, and somebody waits for, by a way of its own. */
    default void sendFirst() {
    }

    /** Sends what is no part of the ledger and waited for it, once the server takes messages. */
    default void sendOthers() {
    }

    /**
     * A message for people.
     *
     * @param html null on a channel that has none
     */
    record Preview(String subject, String text, String html) {
    }

    /** A way to the server, for one worker. */
    interface Line<M> extends AutoCloseable {

        /**
         * Sends, and says what the answer means.
         *
         * @param messageId the same for the same message, so that a repeat is recognised
         * @return how it ended; what the server or the network does is never thrown
         */
        DeliveryAttempt send(M message, String messageId);

        @Override
        void close();
    }
}
