package org.calends.expiry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has happened within the last so many minutes. What happens within one sixtieth of the window is counted together and
 * passes when the last of it does: so a window takes little room, and never lets more through than it should.
 */
final class SlidingWindow {

    private static final int STEPS = 60;

    private final Duration length;
    private final Duration step;
    private final Deque<Step> steps = new ArrayDeque<>();
    private long sum;

    SlidingWindow(Duration length) {
        this.length = length;
        this.step = length.dividedBy(STEPS);
    }

    private static final class Step {

        private final Instant first;
        private Instant last;
        private long count;

        private Step(Instant first) {
            this.first = first;
        }
    }

    /** @return how many of the wanted ones still fit; they count */
    int take(Instant now, int wanted, long most) {
        forget(now);
        int taken = (int) Math.max(0, Math.min(wanted, most - sum));
        if (taken > 0) {
            count(now, taken);
        }
        return taken;
    }

    private void count(Instant now, int taken) {
        Step last = steps.peekLast();
        if (last == null || !now.isBefore(last.first.plus(step))) {
            last = new Step(now);
            steps.addLast(last);
        }
        last.last = now;
        last.count += taken;
        sum += taken;
    }

    /** @return how long until one more fits; zero when it does now */
    Duration waitFor(Instant now, long most) {
        forget(now);
        long tooMany = sum - most + 1;
        for (Step each : steps) {
            if (tooMany <= 0) {
                break;
            }
            tooMany -= each.count;
            if (tooMany <= 0) {
                return Duration.between(now, each.last.plus(length));
            }
        }
        return tooMany <= 0 ? Duration.ZERO : length;
    }

    void giveBack(long unused) {
        long left = unused;
        while (left > 0 && !steps.isEmpty()) {
            Step last = steps.peekLast();
            long taken = Math.min(left, last.count);
            last.count -= taken;
            sum -= taken;
            left -= taken;
            if (last.count == 0) {
                steps.removeLast();
            }
        }
    }

    /** What lies in the future was counted before the clock was set back, and would hold everybody up until then. */
    private void forget(Instant now) {
        steps.removeIf(each -> {
            boolean over = !each.last.plus(length).isAfter(now) || each.last.isAfter(now);
            sum -= over ? each.count : 0;
            return over;
        });
    }
}
