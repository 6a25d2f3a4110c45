/**
 * Pages of subscriptions for those who sign in, and what a subscription would bring. Serves no stranger: the
 * self-service of subscriptions does.
 * Read {@link org.calends.web.subscriptions.SubscriptionPages} first.
 */
package org.calends.web.subscriptions;
