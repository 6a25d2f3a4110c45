package org.calends.subscription.selfservice;

import java.util.Optional;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.calends.input.UnknownResourceException;
import org.calends.subscription.limit.SubscribeSettings;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * While people without an account cannot subscribe there is no page for it, whatever the method, the media type and the
 * spelling of its address: an answer such as 405 or 415 would say that there is one.
 */
@Singleton
public class ClosedPage {

    private static final String PAGE = "/subscribe";

    /** Read when somebody asks: filters are made before the settings of the running application are known. */
    private final Provider<SubscribeSettings> settings;

    ClosedPage(Provider<SubscribeSettings> settings) {
        this.settings = settings;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> hide(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.contains("subscribe") && !settings.get().isOpen() && isPage(path)) {
            throw new UnknownResourceException("subscription.ask-editor");
        }
        return Optional.empty();
    }

    /** @param path parameters of its parts (RFC 3986, 3.3), doubled slashes and one at the end make no other page of it */
    public static boolean isPage(String path) {
        String plain = ("/" + path).replaceAll(";[^/]*", "").replaceAll("/+", "/");
        return plain.equals(PAGE) || plain.equals(PAGE + "/");
    }
}
