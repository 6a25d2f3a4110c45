package org.calends.reminder.ledger;

import java.time.Clock;
import java.util.List;

import org.calends.reminder.outbox.DeliveryOutcome;
import org.calends.reminder.outbox.Outcomes;

/** Dies when a mail has left and before that is written down, as a process does that is killed. */
final class MortalOutcomes extends Outcomes {

    private final Outcomes real;
    private int left = Integer.MAX_VALUE;

    MortalOutcomes(Outcomes real, Clock clock, CheckSettings settings) {
        super(clock, settings, null, null);
        this.real = real;
    }

    /** No exception: nobody may go on after it. */
    static final class Death extends Error {

        private static final long serialVersionUID = 1;
    }

    void dieAfter(int mails) {
        left = mails;
    }

    void live() {
        left = Integer.MAX_VALUE;
    }

    @Override
    public void record(List<DeliveryOutcome> tried) {
        left -= tried.size();
        if (left < 0) {
            throw new Death();
        }
        real.record(tried);
    }
}
