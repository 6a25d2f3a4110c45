package org.calends.reminder.bounce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.reminder.bounce.InvitationAnswers.Answer;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.calends.reminder.escalation.RefusalAlarms;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.MailRejection;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SendAttempt;
import org.calends.reminder.outbox.Fallback;

/** What comes back, for the ledger: a mail that the server took and could not deliver was not told. */
@ApplicationScoped
public class Bounces {

    private static final List<ReminderState> GONE = List.of(ReminderState.SENT, ReminderState.SENDING, ReminderState.PENDING);
    private static final Duration COUNTED = Duration.ofDays(7);

    private final Clock clock;
    private final DeadAddresses deadAddresses;
    private final ReturnedMails returned;
    private final RefusalAlarms alarms;
    private final Fallback fallback;
    private final InvitationAnswers answers;

    Bounces(Clock clock, DeadAddresses deadAddresses, ReturnedMails returned, RefusalAlarms alarms,
            Fallback fallback, InvitationAnswers answers) {
        this.answers = answers;
        this.fallback = fallback;
        this.clock = clock;
        this.deadAddresses = deadAddresses;
        this.returned = returned;
        this.alarms = alarms;
    }

    /**
     * A mail to the bounce address.
     *
     * @param fingerprint the same for the same mail
     * @param refusal why it was not delivered; null unless it failed
     * @param messageIds of mails that it may be about, the most telling first; nobody outside can guess one, so that nobody can
     *        mute an address by it
     */
    public record Returned(String fingerprint, Kind kind, MailRejection refusal, String status, String words,
            List<String> messageIds) {
    }

    /**
     * What came of it.
     *
     * @param kind {@code UNREAD} also when it is about no mail that was sent from here
     * @param messageId of the mail that it is about, or null
     * @param email to whom that was sent, or null
     * @param muted whether nothing more is sent there now
     */
    public record Noted(Kind kind, String messageId, String email, boolean muted) {
    }

    /**
     * Marks the reminders that the mail told as failed where it was not delivered, mutes the address where that is dead, and
     * tells the administrators. The same mail again changes nothing, also when the address was revived meanwhile.
     */
    @Transactional
    public Noted note(Returned mail) {
        Reminder told = told(mail.messageIds());
        boolean understood = mail.kind() != Kind.UNREAD && told != null;
        if (!understood && mail.kind() != Kind.AUTO_REPLY) {
            return unread(mail);
        }
        String email = told == null ? null : told.email();
        String messageId = told == null ? null : told.messageId();
        if (returned.add(mail, messageId, email) && told != null) {
            follow(mail, told);
        }
        return new Noted(mail.kind(), messageId, email, mail.kind() == Kind.BOUNCE_HARD && deadAddresses.isDead(email));
    }

    /**
     * What a calendar program answered to an invitation; the same mail again changes nothing.
     *
     * @param uid of the entry that was answered
     * @param attendee who answers: nobody is believed who was not invited
     */
    @Transactional
    public Noted answered(Returned mail, String uid, String attendee, Answer answer) {
        Reminder told = answers.told(uid, attendee).orElse(null);
        if (told == null) {
            return unread(mail);
        }
        if (returned.add(mail, told.messageId(), told.email())) {
            answers.note(told, answer);
        }
        return new Noted(Kind.ANSWER, told.messageId(), told.email(), false);
    }

    private Noted unread(Returned mail) {
        Returned unread = new Returned(mail.fingerprint(), Kind.UNREAD, null, mail.status(), mail.words(), List.of());
        if (returned.add(unread, null, null)) {
            alarms.unread(returned.unreadSince(clock.instant().minus(COUNTED)));
        }
        return new Noted(Kind.UNREAD, null, null, false);
    }

    private void follow(Returned mail, Reminder told) {
        if (mail.kind() == Kind.COMPLAINT) {
            alarms.complaint(told.email());
        }
        if (mail.kind().isFailure() && fail(mail, told) > 0) {
            fallback.speakInsteadOf(told.messageId());
            String reason = "The mail came back: " + mail.words();
            if (mail.refusal() == MailRejection.NO_MAILBOX) {
                deadAddresses.note(told.email(), reason);
            } else {
                alarms.refused(told.email(), mail.refusal(), mail.words());
            }
        }
    }

    private int fail(Returned mail, Reminder told) {
        Instant now = clock.instant();
        Instant retry = mail.refusal().retryAfter() == null ? null : now.plus(mail.refusal().retryAfter());
        return Reminder.update("""
                state = ?1, bouncedAt = ?2, nextAt = ?2, lastError = ?3, retryAt = ?4, leaseOwner = null, leaseUntil = null
                where messageId = ?5 and state in ?6""", ReminderState.FAILED, now,
                SendAttempt.cut("The mail came back: " + mail.words()),
                retry == null || retry.isAfter(told.notAfter()) ? null : retry, told.messageId(), GONE);
    }

    private static Reminder told(List<String> messageIds) {
        if (messageIds.isEmpty()) {
            return null;
        }
        List<Reminder> told = Reminder.list("messageId in ?1", messageIds);
        return messageIds.stream().flatMap(id -> told.stream().filter(reminder -> id.equals(reminder.messageId())))
                .findFirst().orElse(null);
    }
}
