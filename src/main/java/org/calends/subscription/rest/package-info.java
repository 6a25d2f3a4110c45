/**
 * Subscriptions, absences and signing secrets over REST. Decides nothing.
 * Read {@link org.calends.subscription.rest.SubscriptionsResource} first.
 */
package org.calends.subscription.rest;
