/**
 * Work that no request waits for: the check, the delivery, housekeeping, health. It has threads of its own, which no
 * request can take. Knows nothing of what the work is.
 */
package org.calends.background;
