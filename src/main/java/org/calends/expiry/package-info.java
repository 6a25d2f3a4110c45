/**
 * What passes with time, by the injected clock: how often something may happen within a window, and what is remembered for
 * a while. Lives in one process, and knows no feature.
 * Read {@link org.calends.expiry.RateLimiter} first.
 */
package org.calends.expiry;
