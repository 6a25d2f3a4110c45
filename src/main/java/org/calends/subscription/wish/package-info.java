/**
 * Who wants to be told about what, and how; and who stands in meanwhile. Sends nothing and decides nothing about a
 * single day.
 * Read {@link org.calends.subscription.wish.Subscription} first.
 */
package org.calends.subscription.wish;
