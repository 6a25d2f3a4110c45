package org.calends.doctor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Whether the application would believe the right moment and the right zone. */
final class ClockCheck {

    private static final Instant BUILT_AFTER = Instant.parse("2026-01-01T00:00:00Z");

    private final Settings settings;
    private final Clock clock;

    ClockCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> findings() {
        Instant now = Instant.now(clock);
        if (now.isBefore(BUILT_AFTER)) {
            return List.of(Finding.fault("clock", "says " + now + ", which is before Calends was made",
                    "Set it, and switch time synchronisation on: timedatectl set-ntp true"));
        }
        if (settings.text("calends.clock").isPresent()) {
            return List.of(Finding.advice("clock", "calends.clock is set: Calends believes another day than today",
                    "Take it away; it is for demonstrations."));
        }
        return List.of(zone(now));
    }

    private Finding zone(Instant now) {
        if (settings.text("calends.zone").isPresent()) {
            return Finding.fine("clock", now + ", organisation in " + settings.text("calends.zone").get());
        }
        return Finding.advice("clock", "\"today\" is the date in the machine's zone, " + ZoneId.systemDefault(),
                "Say where the organisation is: calends.zone=Europe/Berlin");
    }
}
