package org.calends.caldav;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;

/** Where clients begin to look (RFC 6764, 5), whatever their method. */
@Singleton
class WellKnown {

    private static final int MOVED = 301;

    void register(@Observes Router router) {
        router.route("/.well-known/caldav").handler(context -> context.response().setStatusCode(MOVED)
                .putHeader(HttpHeaders.LOCATION, DavPath.ROOT).end());
        router.route("/.well-known/caldav/").handler(context -> context.response().setStatusCode(MOVED)
                .putHeader(HttpHeaders.LOCATION, DavPath.ROOT).end());
    }
}
