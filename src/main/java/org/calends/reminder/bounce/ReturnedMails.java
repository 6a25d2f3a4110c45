package org.calends.reminder.bounce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.Page;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.calends.reminder.ledger.SendAttempt;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to what came to the bounce address. */
@ApplicationScoped
public class ReturnedMails {

    /** What is no proof of anything is kept for as long as somebody may still ask. */
    private static final Set<Kind> CHATTER = EnumSet.of(Kind.UNREAD, Kind.AUTO_REPLY, Kind.DELIVERED, Kind.DELAYED,
            Kind.ANSWER);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String INSERT = """
            insert into returned_mail (id, fingerprint, kind, refusal, message_id, email, status, words, received_at)
            values (:id, :fingerprint, :kind, :refusal, :messageId, :email, :status, :words, :now) on conflict do nothing""";

    private final Clock clock;

    ReturnedMails(Clock clock) {
        this.clock = clock;
    }

    /** @return whether it is new */
    boolean add(Bounces.Returned mail, String messageId, String email) {
        return Panache.getSession().createNativeMutationQuery(INSERT).setParameter("id", UUID.randomUUID())
                .setParameter("fingerprint", mail.fingerprint()).setParameter("kind", mail.kind().name())
                .setParameter("refusal", mail.refusal() == null ? null : mail.refusal().name(), String.class)
                .setParameter("messageId", messageId, String.class).setParameter("email", email, String.class)
                .setParameter("status", mail.status(), String.class).setParameter("words", SendAttempt.cut(mail.words()))
                .setParameter("now", clock.instant()).executeUpdate() > 0;
    }

    long unreadSince(Instant moment) {
        return ReturnedMail.count("kind = ?1 and receivedAt > ?2", Kind.UNREAD, moment);
    }

    /**
     * Newest first.
     *
     * @param kind null for all
     */
    @Transactional
    public Page<ReturnedMail> page(Kind kind, int page, int size) {
        String where = kind == null ? "?1 is null" : "kind = ?1";
        return new Page<>(ReturnedMail.<ReturnedMail> find(where + " order by receivedAt desc, id desc", kind)
                .page(page, size).list(), page, size, ReturnedMail.count(where, kind));
    }

    /** Forgets what says nothing about a reminder, once it is old. */
    @Transactional
    public void forgetChatter() {
        ReturnedMail.delete("kind in ?1 and receivedAt < ?2", List.copyOf(CHATTER), clock.instant().minus(KEPT));
    }
}
