package org.calends.account;

import io.vertx.ext.web.RoutingContext;

/**
 * Somebody says who they are.
 *
 * @param network where it comes from
 * @param device what a browser shows that was here before, or null
 * @param request in which it came
 */
record Attempt(String username, char[] password, String network, String device, RoutingContext request) {
}
