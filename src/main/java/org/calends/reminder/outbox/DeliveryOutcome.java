package org.calends.reminder.outbox;

import org.calends.reminder.ledger.DeliveryAttempt;

/** A parcel and how the try to deliver it ended. */
public record DeliveryOutcome(OutgoingMessage parcel, DeliveryAttempt attempt) {
}
