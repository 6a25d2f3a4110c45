package org.calends.reminder;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.calends.obligation.Obligation;
import org.calends.subscription.Subscription;

/** Rows of the ledger as planning sees them, without a database: sent to Wang, unless said otherwise. */
final class SampleLedger {

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

    static SampleLedger aRowOf(Obligation obligation) {
        return new SampleLedger(obligation);
    }

    SampleLedger telling(Occasion what, int number) {
        occasion = what;
        step = number;
        return this;
    }

    SampleLedger to(Subscription subscription) {
        recipient = Recipient.of(subscription).key();
        email = subscription.email();
        return this;
    }

    SampleLedger to(String address) {
        recipient = Recipient.onDuty(address).orElseThrow().key();
        email = address;
        return this;
    }

    SampleLedger in(ReminderState newState) {
        state = newState;
        return this;
    }

    SampleLedger dropped(DropReason why) {
        dropReason = why;
        return in(ReminderState.DROPPED);
    }

    SampleLedger queued(String moment) {
        queuedAt = OffsetDateTime.parse(moment).toInstant();
        return this;
    }

    SampleLedger next(String moment) {
        nextAt = OffsetDateTime.parse(moment).toInstant();
        return this;
    }

    SampleLedger acknowledged(String moment) {
        acknowledgedAt = OffsetDateTime.parse(moment).toInstant();
        return this;
    }

    SampleLedger ofRevision(int other) {
        revision = other;
        return this;
    }

    Told told() {
        return new Told(UUID.nameUUIDFromBytes((occasion + " " + step + " " + recipient).getBytes()), obligation.id(), revision,
                occasion, step, recipient, email, state, dropReason, queuedAt, nextAt, acknowledgedAt);
    }
}
