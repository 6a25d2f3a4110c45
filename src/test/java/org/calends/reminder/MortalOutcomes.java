package org.calends.reminder;

import java.time.Clock;
import java.util.List;

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
    public void record(List<Tried> tried) {
        left -= tried.size();
        if (left < 0) {
            throw new Death();
        }
        real.record(tried);
    }
}
