package org.calends.reminder.bounce;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.calends.reminder.ledger.MailRejection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A mail that came to the bounce address, and what it was. Written once; the same mail again changes nothing. */
@Entity
public class ReturnedMail extends PanacheEntityBase {

    /** What a mail to the bounce address is. */
    @Schema(name = "ReturnedMailKind")
    public enum Kind {
        /** The address does not exist. */
        BOUNCE_HARD,
        /** Not delivered for another reason. */
        BOUNCE_SOFT,
        /** Not delivered because of our sender, network or rules. */
        BOUNCE_ABOUT_US,
        /** Not delivered yet; the server tries on. */
        DELAYED,
        /** Delivered, passed on or displayed. */
        DELIVERED,
        /** An out-of-office answer or the like. */
        AUTO_REPLY,
        /** What a calendar program answered to an invitation. */
        ANSWER,
        /** The recipient took the mail for spam, as its provider reports. */
        COMPLAINT,
        /** Nothing that could be understood, or about no mail that was sent from here. */
        UNREAD;

        /** @return whether the mail was not delivered, and will not be */
        public boolean isFailure() {
            return this == BOUNCE_HARD || this == BOUNCE_SOFT || this == BOUNCE_ABOUT_US;
        }
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private MailRejection refusal;

    private String fingerprint;
    private String messageId;
    private String email;
    private String status;
    private String words;
    private Instant receivedAt;

    protected ReturnedMail() {
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** @return why it was not delivered, or null */
    public MailRejection refusal() {
        return refusal;
    }

    /** @return of the mail that it is about, or null where that is not known */
    public String messageId() {
        return messageId;
    }

    /** @return to whom that was sent, or null */
    public String email() {
        return email;
    }

    /** @return the enhanced status code (RFC 3463), or null */
    public String status() {
        return status;
    }

    /** @return what the server said, or the subject */
    public String words() {
        return words;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
