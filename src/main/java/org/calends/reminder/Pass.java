package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.calends.subscription.Subscription;

/**
 * What stays the same during one check.
 *
 * @param today the organisation's day
 * @param usualTime when those are told who chose no time
 * @param dry whether nothing is to be written
 * @param muted addresses that take no mail any more
 * @param onDuty the wishes that nobody wrote, by the address of who answers for an obligation: each is looked up once
 */
record Pass(Instant now, LocalDate today, LocalTime usualTime, boolean dry, Audience audience, Ladder ladder,
        Set<String> muted, Map<String, Subscription> onDuty) {

    Pass(Instant now, LocalDate today, LocalTime usualTime, boolean dry, Audience audience, Ladder ladder,
            Set<String> muted) {
        this(now, today, usualTime, dry, audience, ladder, muted, new HashMap<>());
    }

    /** @return whether mails to that address are not known to come back */
    boolean reaches(String address) {
        return !muted.contains(DeadAddresses.key(address));
    }
}
