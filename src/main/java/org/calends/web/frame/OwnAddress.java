package org.calends.web.frame;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Leads nobody away: every {@code Location} begins with {@code calends.base-url}, never with what the request says of our name
 * ({@code Host}, {@code X-Forwarded-Host}). While the public address has not been named, so that it means this very machine,
 * redirects are relative (RFC 9110, 10.2.2): the browser stays at the address that it has.
 */
@Singleton
public class OwnAddress {

    private static final int BEFORE_OTHERS = 999;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String HOST = "^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#\\\\]*";

    private static final String ELSEWHERE = OwnAddress.class.getName() + ".elsewhere";

    private final Provider<URI> baseUrl;
    private volatile URI address;

    OwnAddress(@ConfigProperty(name = "calends.base-url") Provider<URI> baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** This one answer leads to somebody else's address, which an administrator configured and no request can choose. */
    public static void leadElsewhere(RoutingContext context, URI address) {
        context.put(ELSEWHERE, address.toASCIIString());
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_OTHERS);
    }

    private void guard(RoutingContext context) {
        context.addHeadersEndHandler(end -> lead(context));
        context.next();
    }

    private void lead(RoutingContext context) {
        HttpServerResponse response = context.response();
        String location = response.headers().get(HttpHeaderNames.LOCATION);
        if (location != null && !location.equals(context.get(ELSEWHERE))) {
            boolean made = response.getStatusCode() == HttpResponseStatus.CREATED.code();
            response.headers().set(HttpHeaderNames.LOCATION, within(address(), location, made));
        }
    }

    /**
     * @param location where the answer leads, with or without a host
     * @param made whether something new is there: programs take its address as it is written
     */
    static String within(URI own, String location, boolean made) {
        String path = location.replaceFirst(HOST, "").replaceFirst("^[/\\\\]*", "/");
        boolean named = !THIS_MACHINE.contains(String.valueOf(own.getHost()));
        return named || made ? own.toString().replaceFirst("/+$", "") + path : path;
    }

    /** Asked when the port is known. */
    private URI address() {
        if (address == null) {
            address = baseUrl.get();
        }
        return address;
    }
}
