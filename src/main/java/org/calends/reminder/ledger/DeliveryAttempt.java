package org.calends.reminder.ledger;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One try to hand a message to the server of its channel.
 *
 * @param reply what the server said, or what went wrong
 * @param smtp what a mail server says beside its words; {@link SmtpStatus#NONE} on other channels
 */
public record DeliveryAttempt(Instant startedAt, Instant endedAt, Outcome outcome, String reply, SmtpStatus smtp) {

    /** On a channel that is no mail, or without a code. */
    public DeliveryAttempt(Instant startedAt, Instant endedAt, Outcome outcome, String reply) {
        this(startedAt, endedAt, outcome, reply, SmtpStatus.NONE);
    }

    /**
     * What a mail server's answer says beside its words.
     *
     * @param code the reply code (RFC 5321, 4.2), or null when there was none
     * @param enhanced the enhanced status code (RFC 3463), or null
     * @param refusal why the server did not take it, or null
     */
    public record SmtpStatus(Integer code, String enhanced, MailRejection refusal) {

        public static final SmtpStatus NONE = new SmtpStatus(null, null, null);

        /** One that no server refused. */
        public static SmtpStatus of(Integer code) {
            return new SmtpStatus(code, null, null);
        }
    }

    public Integer code() {
        return smtp.code();
    }

    public String enhanced() {
        return smtp.enhanced();
    }

    public MailRejection refusal() {
        return smtp.refusal();
    }

    /** How a try ended. */
    @Schema(name = "DeliveryOutcome")
    public enum Outcome {
        /** The server took it. */
        ACCEPTED,
        /** Not now (SMTP: 4xx): try again. */
        TEMPORARY,
        /** Never, for this recipient or message (SMTP: 5xx): give up. */
        PERMANENT,
        /** Never to this address: the server says that it does not exist (SMTP: 5xx at RCPT). Nothing more is sent there. */
        DEAD_ADDRESS,
        /** The line broke after the last byte: perhaps it arrived. Try again; the Message-ID shows the repeat. */
        UNKNOWN,
        /** Nothing would get through on this channel just now: nothing is held against this one. */
        SYSTEM
    }
}
