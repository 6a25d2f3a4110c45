package org.calends.web.security;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests whose end or whose host a proxy in front could read otherwise than we do, and closes the connection:
 * what comes after them on it could be a stranger's words in another person's mouth (RFC 9112, sections 3.2, 6.1, 6.3 and
 * 11.2). Netty refuses most of them; this is for what it forgives.
 */
@Singleton
class RequestFraming {

    private static final AttributeKey<Boolean> REFUSED = AttributeKey.valueOf(RequestFraming.class, "refused");
    private static final String SEEN = RequestFraming.class.getName();
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final String WHY = "The request's length or host can be read in two ways.\n";

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check).failureHandler(this::refuseUnread);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.put(SEEN, true);
        if (channel(request).hasAttr(REFUSED)) {
            return; // it came behind a refused one, before the connection was closed
        }
        if (isHttp2(request) || isPlain(request)) {
            context.next();
        } else {
            refuse(context);
        }
    }

    /** What Vert.x has refused before any handler saw it: a missing or malformed host, and an address that is none. */
    private void refuseUnread(RoutingContext context) {
        if (context.statusCode() == 400 && context.get(SEEN) == null && !isHttp2(context.request())) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static boolean isHttp2(HttpServerRequest request) {
        return request.streamId() > 0;
    }

    private static boolean isPlain(HttpServerRequest request) {
        return isPlain(request.version(), request.headers().getAll("Host"), request.headers().getAll("Content-Length"),
                request.headers().getAll("Transfer-Encoding"));
    }

    /** A folded line leaves a blank at an end of the value, so nothing is trimmed here (section 5.2). */
    static boolean isPlain(HttpVersion version, List<String> hosts, List<String> lengths, List<String> encodings) {
        boolean one = version == HttpVersion.HTTP_1_1;
        if (!one && version != HttpVersion.HTTP_1_0 || hosts.size() > 1 || one && hosts.isEmpty()) {
            return false;
        }
        if (encodings.isEmpty()) {
            return lengths.isEmpty() || lengths.size() == 1 && LENGTH.matcher(lengths.get(0)).matches();
        }
        return one && lengths.isEmpty() && encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked");
    }

    private static void refuse(RoutingContext context) {
        channel(context.request()).attr(REFUSED).set(true);
        context.response().setStatusCode(400).putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Connection", "close").end(WHY);
        context.request().connection().close();
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}
