package org.calends.reminder;

/**
 * What came of delivering.
 *
 * @param sent reminders that the mail server took
 * @param failed reminders that it did not take; most of them are tried again later
 */
public record Delivered(int sent, int failed) {

    public static final Delivered NOTHING = new Delivered(0, 0);

    public Delivered plus(Delivered other) {
        return new Delivered(sent + other.sent, failed + other.failed);
    }
}
