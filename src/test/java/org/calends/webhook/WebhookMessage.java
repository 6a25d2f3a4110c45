package org.calends.webhook;

import java.net.URI;

/** A request that is about to be made. */
record WebhookMessage(URI to, String body) {
}
