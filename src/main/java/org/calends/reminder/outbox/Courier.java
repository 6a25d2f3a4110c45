package org.calends.reminder.outbox;

/** Who delivers what the ledger holds; the ledger itself never opens a connection. */
public interface Courier {

    /**
     * Waits until no other delivery of this process is on, runs the check, delivers everything whose moment has come, and
     * returns when nothing is left that could be tried now. Thus the answer counts what the check queued, not somebody else's
     * timer.
     */
    DeliveryCounts deliverAfter(Runnable check);
}
