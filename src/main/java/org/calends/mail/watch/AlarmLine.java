package org.calends.mail.watch;

import java.util.List;
import java.util.Locale;

import org.calends.mail.smtp.HeaderText;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.ledger.MailRejection;

/** Words an alarm about mails that do not arrive, with what to do about it, for whoever reads it. */
public final class AlarmLine {

    static final List<Topic> TOPICS = List.of(Topic.SENDER_REFUSED, Topic.ADDRESS_REFUSED, Topic.COMPLAINT,
            Topic.UNREAD_BOUNCES);

    private AlarmLine() {
    }

    /** @return the alarm's own message where it is about something else */
    public static String in(Locale locale, Alarm alarm) {
        return in(AlarmPost.wordsIn(locale), alarm);
    }

    static String in(AlarmMessages words, Alarm alarm) {
        return switch (alarm.topic()) {
            case SENDER_REFUSED, ADDRESS_REFUSED -> words.refused(alarm.about(), advice(words, alarm.refusal()),
                    HeaderText.oneLine(alarm.detail()));
            case COMPLAINT -> words.complaint(alarm.about());
            case UNREAD_BOUNCES -> words.unreadBounces(alarm.detail());
            default -> alarm.message();
        };
    }

    private static String advice(AlarmMessages words, MailRejection mailRejection) {
        String english = mailRejection.advice();
        return switch (mailRejection) {
            case NO_MAILBOX, PERHAPS_NO_MAILBOX -> words.perhapsNoMailbox(english);
            case MAILBOX_FULL -> words.mailboxFull(english);
            case TOO_BIG -> words.tooBig(english);
            case CONTENT -> words.content(english);
            case NOT_ALLOWED -> words.notAllowed(english);
            case UNREACHABLE -> words.unreachable(english);
            case SENDER -> words.senderRefused(english);
            case AUTHENTICATION -> words.authentication(english);
            case BLOCKED -> words.blocked(english);
            case RELAYING -> words.relaying(english);
            case RATE -> words.rate(english);
            case OTHER -> words.otherRefusal(english);
        };
    }
}
