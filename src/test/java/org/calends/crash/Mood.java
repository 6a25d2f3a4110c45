package org.calends.crash;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How a mail server behaves. Of a hundred mails a moody one sends four away for now, hangs up on two before they are complete,
 * takes two without saying so (it hangs up, or says nothing for a long time) and says yes to two very late.
 */
enum Mood {
    GOOD(0),
    BAD(1);

    /** Longer than the sender waits. */
    private static final int LONG = 3_000;
    private static final int LATE = 1_200;

    private final int badness;

    Mood(int badness) {
        this.badness = badness;
    }

    boolean isNotNow() {
        return happens(0.04);
    }

    boolean hangsUp() {
        return happens(0.02);
    }

    boolean forgetsToAnswer() {
        return happens(0.02);
    }

    /** @return milliseconds before it hangs up after it forgot to answer */
    int silence() {
        return happens(0.5) ? LONG : 0;
    }

    /** @return milliseconds by which its yes is late */
    int delay() {
        return happens(0.02) ? LATE : 0;
    }

    private boolean happens(double share) {
        return ThreadLocalRandom.current().nextDouble() < share * badness;
    }
}
