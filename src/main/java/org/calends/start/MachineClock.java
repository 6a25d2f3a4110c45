package org.calends.start;

import java.time.Clock;

/** The clock of the machine, for what runs before there is an application with a clock of its own. */
public final class MachineClock {

    private MachineClock() {
    }

    public static Clock get() {
        return Clock.systemDefaultZone();
    }
}
