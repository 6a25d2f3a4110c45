/**
 * Threads for what timers wake: the check, the delivery, housekeeping, health. No request can take them. Knows
 * nothing of what the work is.
 */
package org.calends.background;
