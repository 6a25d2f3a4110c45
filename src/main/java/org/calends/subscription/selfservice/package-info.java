/**
 * Pages on which people subscribe, change and end a subscription without signing in. Acts on a button only, never on
 * a look.
 * Read {@link org.calends.subscription.selfservice.SubscribePages} first.
 */
package org.calends.subscription.selfservice;
