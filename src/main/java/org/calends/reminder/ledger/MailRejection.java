package org.calends.reminder.ledger;

import java.time.Duration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a mail was not taken, as far as the server's words tell: who can mend it, and whether to try again by ourselves. */
@Schema(name = "Refusal")
public enum MailRejection {
    /** The mailbox or its domain does not exist, said beyond doubt. The only one that mutes an address. */
    NO_MAILBOX(false, null, "Nothing more is sent there. Ask for the right address."),
    /** It sounds as if the mailbox did not exist, but the reply does not say so beyond doubt. */
    PERHAPS_NO_MAILBOX(false, MailRejection.SOON, "The address may be wrong. Ask its owner for the right one."),
    MAILBOX_FULL(false, MailRejection.SOON, "The mailbox is full. Ask its owner to make room."),
    TOO_BIG(false, MailRejection.NEXT_DAY, "The mail is too big for that mailbox. Have the limit raised."),
    /** A filter judges by what we wrote and by what it thinks of us: whoever it protects is not at fault. */
    CONTENT(true, MailRejection.NEXT_DAY,
            "Your mail is taken for spam or for harmful. Have that server's administrators let your sender through."),
    NOT_ALLOWED(false, MailRejection.SOON,
            "The rules of that mailbox keep the mail out. Have its administrators let your sender through."),
    UNREACHABLE(false, MailRejection.SOON,
            "The mail server of that address was not reached in time. See that the domain is spelt right."),
    SENDER(true, MailRejection.SOON,
            "Your sender is refused, not the recipient. See that quarkus.mailer.from and the bounce address exist and may be used."),
    AUTHENTICATION(true, MailRejection.SOON,
            "Your sender's domain does not pass SPF, DKIM or DMARC. Have its DNS records put right."),
    BLOCKED(true, MailRejection.SOON,
            "Your mail server is on a block list or has no proper name in DNS. Have it taken off or named."),
    RELAYING(true, MailRejection.SOON,
            "Your mail server does not pass mails on for this machine. Check its login, or have it allow this machine."),
    RATE(true, MailRejection.SOON,
            "You send more than the server takes. Lower calends.mail.per-minute, or have the limit raised."),
    /** Nothing that we know. */
    OTHER(false, MailRejection.SOON, "Read what the server said, and ask its administrators.");

    private static final String SOON = "PT6H";
    /** Filters and limits change seldom, and whoever repeats what they refuse is trusted less. */
    private static final String NEXT_DAY = "P1D";

    private final boolean aboutUs;
    private final Duration retryAfter;
    private final String advice;

    MailRejection(boolean aboutUs, String retryAfter, String advice) {
        this.aboutUs = aboutUs;
        this.retryAfter = retryAfter == null ? null : Duration.parse(retryAfter);
        this.advice = advice;
    }

    /** @return whether it is about our sender, our network or our rules, so that any recipient may meet it */
    public boolean isAboutUs() {
        return aboutUs;
    }

    /** @return how soon the same mail is worth another try, or null when it would meet the same answer */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** @return what to do about it, in English */
    public String advice() {
        return advice;
    }
}
