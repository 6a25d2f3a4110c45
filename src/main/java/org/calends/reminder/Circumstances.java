package org.calends.reminder;

import java.time.LocalTime;
import java.util.Set;

import org.calends.subscription.Disclosure;

/**
 * What the telling of an obligation depends on besides the obligation and the ledger.
 *
 * @param audience who is told by mail
 * @param invited into whose calendar it is put
 * @param disclosure who may be told of what
 * @param muted addresses that take no mail any more
 * @param usualTime when those are told who chose no time
 * @param edition a number that differs whenever anything here differs that matters to any obligation
 */
record Circumstances(Audience audience, Audience invited, Disclosure disclosure, Ladder ladder, Set<String> muted,
        LocalTime usualTime, long edition) {
}
