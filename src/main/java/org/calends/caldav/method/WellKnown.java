package org.calends.caldav.method;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.caldav.xml.DavPath;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Where clients begin to look (RFC 6764, 5), whatever their method. Some also ask at the top of the server. */
@Singleton
class WellKnown {

    private static final int MOVED = 301;

    void register(@Observes Router router) {
        router.route("/.well-known/caldav").handler(WellKnown::lead);
        router.route("/.well-known/caldav/").handler(WellKnown::lead);
        router.route(HttpMethod.PROPFIND, "/").handler(WellKnown::lead);
    }

    private static void lead(RoutingContext context) {
        context.response().setStatusCode(MOVED).putHeader(HttpHeaders.LOCATION, DavPath.ROOT).end();
    }
}
