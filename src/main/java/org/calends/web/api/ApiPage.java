package org.calends.web.api;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * The page at which the API can be read and tried. It stands in place of the one that Quarkus generates for the same files,
 * which writes styles and a script into itself: a browser runs those only where the security policy lets anything run.
 */
@Singleton
class ApiPage {

    /** So that it is asked first who is there: {@code RouteConstants} has authorization at 100. */
    private static final int AFTER_THE_DOOR = 90;
    private static final Set<String> PATHS = Set.of("/q/swagger-ui", "/q/swagger-ui/", "/q/swagger-ui/index.html");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Calends API</title>
            <link rel="icon" href="/calends.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/q/swagger-ui/swagger-ui.css">
            <script src="/q/swagger-ui/swagger-ui-bundle.js" defer></script>
            <script src="/api.js" defer></script>
            </head>
            <body><div id="api"></div>
            <noscript><p>Calends API: <a href="/q/openapi">/q/openapi</a></p></noscript></body>
            </html>
            """;

    void register(@Observes Filters filters) {
        filters.register(this::answer, AFTER_THE_DOOR);
    }

    private void answer(RoutingContext context) {
        if (PATHS.contains(context.normalizedPath())) {
            context.response().putHeader("Content-Type", "text/html; charset=utf-8").end(PAGE);
        } else {
            context.next();
        }
    }
}
