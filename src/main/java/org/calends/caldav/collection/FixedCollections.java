package org.calends.caldav.collection;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPath;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Multistatus;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Clients make no calendars here (RFC 4791, 5.3.1): a calendar comes with a subscription. */
@Singleton
class FixedCollections {

    private static final int FORBIDDEN = 403;

    void register(@Observes Router router) {
        router.route(DavPath.ROOT + "*").method(HttpMethod.MKCOL).method(HttpMethod.MKCALENDAR)
                .handler(FixedCollections::refuse);
    }

    private static void refuse(RoutingContext context) {
        DavPreconditionException davPreconditionException = new DavPreconditionException(FORBIDDEN,
                DavNames.caldav("calendar-collection-location-ok"),
                "caldav.collection.not-made-here");
        context.response().setStatusCode(FORBIDDEN).putHeader(HttpHeaders.CONTENT_TYPE, Multistatus.MEDIA_TYPE)
                .end(davPreconditionException.body());
    }
}
