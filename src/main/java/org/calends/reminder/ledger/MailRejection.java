package org.calends.reminder.ledger;

import java.time.Duration;
import java.util.Locale;

import org.calends.language.LocalizableMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a mail was not taken, as far as the server's words tell: who can mend it, and whether to try again by ourselves. */
@Schema(name = "Refusal")
public enum MailRejection {
    /** The mailbox or its domain does not exist, said beyond doubt. The only one that mutes an address. */
    NO_MAILBOX(false, null),
    /** It sounds as if the mailbox did not exist, but the reply does not say so beyond doubt. */
    PERHAPS_NO_MAILBOX(false, MailRejection.SOON),
    MAILBOX_FULL(false, MailRejection.SOON),
    TOO_BIG(false, MailRejection.NEXT_DAY),
    /** A filter judges by what we wrote and by what it thinks of us: whoever it protects is not at fault. */
    CONTENT(true, MailRejection.NEXT_DAY),
    NOT_ALLOWED(false, MailRejection.SOON),
    UNREACHABLE(false, MailRejection.SOON),
    SENDER(true, MailRejection.SOON),
    AUTHENTICATION(true, MailRejection.SOON),
    BLOCKED(true, MailRejection.SOON),
    RELAYING(true, MailRejection.SOON),
    RATE(true, MailRejection.SOON),
    /** Nothing that we know. */
    OTHER(false, MailRejection.SOON);

    private static final String SOON = "PT6H";
    /** Filters and limits change seldom, and whoever repeats what they refuse is trusted less. */
    private static final String NEXT_DAY = "P1D";

    private final boolean aboutUs;
    private final Duration retryAfter;

    MailRejection(boolean aboutUs, String retryAfter) {
        this.aboutUs = aboutUs;
        this.retryAfter = retryAfter == null ? null : Duration.parse(retryAfter);
    }

    /** @return whether it is about our sender, our network or our rules, so that any recipient may meet it */
    public boolean isAboutUs() {
        return aboutUs;
    }

    /** @return how soon the same mail is worth another try, or null when it would meet the same answer */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** @return what to do about it */
    public LocalizableMessage advice() {
        return LocalizableMessage.of("alarm.advice." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
