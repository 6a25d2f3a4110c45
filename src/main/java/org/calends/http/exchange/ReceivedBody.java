package org.calends.http.exchange;

import java.io.IOException;

import jakarta.inject.Singleton;

import org.calends.http.body.BodyContent;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.vertx.ext.web.RoutingContext;

/** Hands a body that is all there to whatever reads bodies: forms, JSON, files. */
@Singleton
class ReceivedBody {

    private static final String KEY = ReceivedBody.class.getName();

    static void put(RoutingContext context, BodyContent content) {
        context.put(KEY, content);
    }

    @ServerRequestFilter(preMatching = true)
    public void handOver(ResteasyReactiveContainerRequestContext request, RoutingContext context) throws IOException {
        BodyContent content = context.get(KEY);
        if (content != null) {
            request.setEntityStream(content.stream());
        }
    }
}
