package org.calends.http.connection;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Notes each request at its connection when its headers are complete, and when its answer has left. */
@Singleton
public class RequestTracker {

    private static final int AFTER_THE_HEADERS_OF_ANSWERS = 995;

    void register(@Observes Filters filters) {
        filters.register(RequestTracker::note, AFTER_THE_HEADERS_OF_ANSWERS);
    }

    private static void note(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (Exchange.of(context) != null) {
            context.next(); // led to another address within the house
            return;
        }
        Exchange exchange = Exchange.begin(context, hasBody(request));
        Connection connection = connection(request);
        if (connection == null) {
            context.next();
            return;
        }
        connection.begin(exchange, exchange.isRead());
        exchange.atEnd(() -> connection.end(exchange.isRead()));
        connection.whenFetched(context::next);
    }

    /** @return null where there is none, or where it carries several requests at a time */
    public static Connection connection(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2 ? null : Connection.of(request);
    }

    /** A body is announced by one of two headers (RFC 9112, 6). */
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || length != null && !length.equals("0")
                || request.version() == HttpVersion.HTTP_2 && !request.isEnded();
    }
}
