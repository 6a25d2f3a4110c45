package org.calends.reminder.ledger;

import java.time.Instant;

/**
 * One try to hand a mail to the server.
 *
 * @param code the server's reply code (RFC 5321, 4.2), or null when there was none
 * @param enhanced the enhanced status code (RFC 3463), or null
 * @param reply what the server said, or what went wrong
 * @param refusal why the server did not take it, or null
 */
public record DeliveryAttempt(Instant startedAt, Instant endedAt, Outcome outcome, Integer code, String enhanced, String reply,
        MailRejection refusal) {

    /** One that no server refused. */
    public DeliveryAttempt(Instant startedAt, Instant endedAt, Outcome outcome, Integer code, String enhanced, String reply) {
        this(startedAt, endedAt, outcome, code, enhanced, reply, null);
    }

    /** How a try ended. */
    public enum Outcome {
        /** The server took the mail. */
        ACCEPTED,
        /** Not now (4xx): try again. */
        TEMPORARY,
        /** Never, for this recipient or mail (5xx): give up. */
        PERMANENT,
        /** Never to this address: the server says that it does not exist (5xx at RCPT). Nothing more is sent there. */
        DEAD_ADDRESS,
        /** The line broke after the last byte: perhaps it arrived. Try again; the Message-ID shows the repeat. */
        UNKNOWN,
        /** No mail would get through just now: nothing is held against this one. */
        SYSTEM
    }
}
