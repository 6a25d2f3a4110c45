package org.calends.reminder.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.calends.obligation.model.Obligation;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;

/** Rows of the ledger as planning sees them, without a database: sent to Wang, unless said otherwise. */
public final class SampleLedger {

    private final Obligation obligation;
    private int revision;
    private Occasion occasion = Occasion.LEAD;
    private int step = 7;
    private String recipient = "somebody";
    private ReminderState state = ReminderState.SENT;
    private DropReason dropReason;
    private Instant queuedAt = Instant.parse("2021-04-26T01:00:00Z");
    private Instant nextAt = queuedAt;
    private Instant acknowledgedAt;
    private String email = "somebody@example.com";

    private SampleLedger(Obligation obligation) {
        this.obligation = obligation;
        this.revision = obligation.dueRevision();
    }

    public static SampleLedger aRowOf(Obligation obligation) {
        return new SampleLedger(obligation);
    }

    public SampleLedger telling(Occasion what, int number) {
        occasion = what;
        step = number;
        return this;
    }

    public SampleLedger to(Subscription subscription) {
        recipient = Recipient.of(subscription, Channel.MAIL).key();
        email = subscription.email();
        return this;
    }

    public SampleLedger to(String address) {
        recipient = Recipient.onDuty(address).orElseThrow().key();
        email = address;
        return this;
    }

    public SampleLedger in(ReminderState newState) {
        state = newState;
        return this;
    }

    public SampleLedger dropped(DropReason why) {
        dropReason = why;
        return in(ReminderState.DROPPED);
    }

    public SampleLedger queued(String moment) {
        queuedAt = OffsetDateTime.parse(moment).toInstant();
        return this;
    }

    public SampleLedger next(String moment) {
        nextAt = OffsetDateTime.parse(moment).toInstant();
        return this;
    }

    public SampleLedger acknowledged(String moment) {
        acknowledgedAt = OffsetDateTime.parse(moment).toInstant();
        return this;
    }

    public SampleLedger ofRevision(int other) {
        revision = other;
        return this;
    }

    public LedgerEntry told() {
        return new LedgerEntry(UUID.nameUUIDFromBytes((occasion + " " + step + " " + recipient).getBytes()), obligation.id(),
                revision,
                occasion, step, Channel.MAIL, recipient, email, state, dropReason, queuedAt, nextAt, acknowledgedAt);
    }
}
