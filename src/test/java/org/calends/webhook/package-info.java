/**
 * A further channel, as the recipe in {@code src/docs/contributing.md} builds one: reminders as JSON to an address of the
 * subscriber's. It is part of the tests only, to hold that recipe; nothing outside this package names it but one line in
 * {@code META-INF/services}.
 * Read {@link org.calends.webhook.WebhookChannel} first.
 */
package org.calends.webhook;
