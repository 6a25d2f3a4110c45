package org.calends.reminder.outbox;

/**
 * What came of delivering.
 *
 * @param sent reminders that the mail server took
 * @param failed reminders that it did not take; most of them are tried again later
 */
public record DeliveryCounts(int sent, int failed) {

    public static final DeliveryCounts NOTHING = new DeliveryCounts(0, 0);

    public DeliveryCounts plus(DeliveryCounts other) {
        return new DeliveryCounts(sent + other.sent, failed + other.failed);
    }
}
