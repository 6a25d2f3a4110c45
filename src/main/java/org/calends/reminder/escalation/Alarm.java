package org.calends.reminder.escalation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.calends.language.LocalizableMessage;
import org.calends.language.StoredMessageConverter;
import org.calends.reminder.ledger.MailRejection;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Something that administrators must know, from when it was first seen until it is over. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_TEAM, deduceAliasInjectionPoints = false)
public class Alarm extends PanacheEntityBase {

    /** What alarms are about. */
    public enum Topic {
        /** Nobody owns an obligation that is near. */
        NO_OWNER,
        /** An obligation is near, and neither a subscription nor an owner or deputy can be reached. */
        NO_RECIPIENT,
        /** Somebody has left and still answers for open obligations. */
        OWNER_LEFT,
        /** Somebody whom no mail can reach is named as the owner or deputy of open obligations. */
        OWNER_UNKNOWN,
        /** Somebody has left, and what nobody acknowledges would go to them. */
        CONTACT_LEFT,
        /** A stranger has confirmed a subscription and is shown nothing until somebody of the house approves it. */
        STRANGER_WAITS,
        /** A subscription is a stranger's again, since whoever made or approved it has left. */
        VOUCHER_LEFT,
        /** A recipient's address takes no mail any more. */
        DEAD_ADDRESS,
        /** A mail to an address was not delivered, though that may well exist. */
        ADDRESS_REFUSED,
        /** Mails are refused because of our sender, network or rules. */
        SENDER_REFUSED,
        /** A recipient takes our mails for spam. */
        COMPLAINT,
        /** Mails to the bounce address could not be understood. */
        UNREAD_BOUNCES,
        /** Whoever owns an open obligation has declined it in the calendar. */
        INVITATION_DECLINED,
        /** Mail does not get through. */
        MAIL,
        /** The check does not run as it should. */
        CHECK
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Topic topic;
    private String subject;
    /** To which team what it is about belongs, or null. */
    @Column(name = "team_id")
    private UUID team;
    @Convert(converter = StoredMessageConverter.class)
    private LocalizableMessage message;
    private String openKey;
    private Instant raisedAt;
    private Instant lastSeenAt;
    private Instant clearedAt;
    private Instant toldAt;
    private Instant claimedUntil;
    private String about;
    @Enumerated(EnumType.STRING)
    private MailRejection refusal;
    private String detail;

    public Alarm() {
    }

    /** @param until when another process may tell of it, unless this one has */
    void claim(Instant until) {
        claimedUntil = until;
    }

    public UUID id() {
        return id;
    }

    public Topic topic() {
        return topic;
    }

    /** @return what it is about: an obligation's id, an address, a component */
    public String subject() {
        return subject;
    }

    public LocalizableMessage message() {
        return message;
    }

    /** @return the address that it is about, or null */
    public String about() {
        return about;
    }

    /** @return why mails are refused, or null */
    public MailRejection refusal() {
        return refusal;
    }

    /** @return what the server said, or how many; or null */
    public String detail() {
        return detail;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** @return when it was over, or null while it stands */
    public Instant clearedAt() {
        return clearedAt;
    }
}
