package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.calends.subscription.Subscription;

/**
 * What stays the same during one check.
 *
 * @param previous when the last check began that came to its end; long ago before the first one
 * @param today the organisation's day
 * @param dry whether nothing is to be written
 * @param onDuty the wishes that nobody wrote, by the address of who answers for an obligation: each is looked up once
 */
record Pass(Instant now, Instant previous, LocalDate today, boolean dry, Circumstances circumstances,
        Map<String, Subscription> onDuty) {

    Pass(Instant now, Instant previous, LocalDate today, boolean dry, Circumstances circumstances) {
        this(now, previous, today, dry, circumstances, new ConcurrentHashMap<>());
    }

    /** @return whether mails to that address are not known to come back, and whoever had it has not left */
    boolean reaches(String address) {
        return !circumstances.disclosure().hasLeft(address) && !circumstances.muted().contains(DeadAddresses.key(address));
    }
}
