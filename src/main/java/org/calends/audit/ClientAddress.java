package org.calends.audit;

import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/**
 * Whose address a request comes from. That is who holds the connection, unless Quarkus was told to believe a proxy
 * ({@code quarkus.http.proxy.*}) and this is one: then it is the last address in {@code X-Forwarded-For}, which that proxy
 * itself has written. Those before it came with the request, and anybody can invent them.
 */
@Singleton
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final boolean byForwarded;

    ClientAddress(@ConfigProperty(name = "quarkus.http.proxy.allow-forwarded", defaultValue = "false") boolean byForwarded) {
        this.byForwarded = byForwarded;
    }

    /** @return an IPv4 or IPv6 address in its usual form, or {@code unknown} */
    public String of(HttpServerRequest request) {
        String told = text(request.remoteAddress());
        boolean forwarded = told != null && !told.equals(text(request.connection().remoteAddress()));
        return Network.canonical(forwarded && !byForwarded ? last(request, told) : told);
    }

    private static String text(SocketAddress address) {
        if (address == null) {
            return null;
        }
        return address.hostAddress() == null ? address.host() : address.hostAddress();
    }

    private static String last(HttpServerRequest request, String otherwise) {
        List<String> headers = request.headers().getAll(FORWARDED_FOR);
        if (headers.isEmpty()) {
            return otherwise;
        }
        String[] hops = headers.get(headers.size() - 1).split(",", -1);
        return withoutPort(hops[hops.length - 1].strip());
    }

    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        int colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
