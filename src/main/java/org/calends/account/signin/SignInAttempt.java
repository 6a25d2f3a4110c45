package org.calends.account.signin;

import org.calends.account.person.Addresses;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.ext.web.RoutingContext;

/**
 * Somebody says who they are.
 *
 * @param network where it comes from
 * @param device what a browser shows that was here before, or null
 * @param request in which it came
 */
record SignInAttempt(String username, char[] password, String network, String device, RoutingContext request) {

    /** @return the name, or the address as addresses are compared: every spelling of one counts as the same guess */
    String name() {
        return username.indexOf('@') < 0 ? username : Addresses.key(username);
    }

    /**
     * @return whether a program says so with each request; what a browser says begins a session, which goes on record itself
     */
    boolean byProgram() {
        return request.request().getHeader(HttpHeaderNames.AUTHORIZATION) != null;
    }
}
