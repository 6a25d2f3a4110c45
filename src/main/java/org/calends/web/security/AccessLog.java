package org.calends.web.security;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells the security log whenever somebody was refused what is not open to them (403), whatever door it was: a role that is too
 * low, a form that was not ours, a link that may not do this.
 */
@Singleton
class AccessLog {

    private static final int BEFORE_THE_LIMITS = 995;
    private static final int FORBIDDEN = 403;
    /** Under these the next part of the path names a list; elsewhere it may be a secret. */
    private static final Set<String> ROOMS = Set.of("api", "admin");
    private static final Pattern PLAIN = Pattern.compile("[a-z-]{1,40}");

    private final SecurityLog log;

    AccessLog(SecurityLog log) {
        this.log = log;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_THE_LIMITS);
    }

    private void watch(RoutingContext context) {
        context.addEndHandler(ended -> {
            if (context.response().getStatusCode() == FORBIDDEN) {
                log.failed(SecurityEventKind.ACCESS, context,
                        context.request().method() + " " + beginning(context.normalizedPath()));
            }
        });
        context.next();
    }

    /** As much of the path as holds no secret. */
    static String beginning(String path) {
        String[] parts = path.replaceAll(";[^/]*", "").replaceFirst("^/+", "").split("[/.]+");
        return "/" + Stream.of(parts).limit(ROOMS.contains(parts[0]) ? 2 : 1).takeWhile(PLAIN.asMatchPredicate())
                .collect(Collectors.joining("/"));
    }
}
