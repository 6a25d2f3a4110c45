/**
 * How often strangers may ask, and how many confirmations are ordered for them. Knows no subscription.
 * Read {@link org.calends.subscription.limit.ConfirmationLimit} first.
 */
package org.calends.subscription.limit;
