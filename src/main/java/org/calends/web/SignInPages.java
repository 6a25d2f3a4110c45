package org.calends.web;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.HostCookies;
import org.calends.account.PageDoor;
import org.calends.account.Sessions;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

/** Signing in and out. */
@Path("/")
@PermitAll
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    /**
     * What browsers forget at sign-out. Our cookies end by name: here they would end for all sites of the same domain (W3C
     * Clear
     * Site Data, 3.1).
     */
    private static final String LEFT_BEHIND = "\"cache\", \"storage\"";

    private final Visitor visitor;
    private final Sessions sessions;
    private final HostCookies cookies;
    private final FormToken token;

    SignInPages(Visitor visitor, Sessions sessions, HostCookies cookies, FormToken token) {
        this.visitor = visitor;
        this.sessions = sessions;
        this.cookies = cookies;
        this.token = token;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance login(String to, boolean failed, String username);
    }

    @GET
    @Path("/login")
    public TemplateInstance login(@RestQuery String to) {
        return visitor.show(Templates.login(to, false, ""));
    }

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@RestForm String username, @RestForm String password, @RestForm String to,
            HttpServerRequest request) {
        Optional<String> secret = username == null || password == null ? Optional.empty() : sessions.begin(username, password);
        if (secret.isEmpty()) {
            return Response.status(Response.Status.UNAUTHORIZED).entity(visitor.show(Templates.login(to, true, username)))
                    .build();
        }
        end(request);
        cookies.write(request, PageDoor.COOKIE, secret.get(), sessions.length());
        token.end(request);
        return Response.seeOther(URI.create(isOurs(to) ? to : "/")).build();
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(HttpServerRequest request) {
        end(request);
        cookies.write(request, PageDoor.COOKIE, "", Duration.ZERO);
        return Response.seeOther(URI.create("/login")).header("Clear-Site-Data", LEFT_BEHIND).build();
    }

    private void end(HttpServerRequest request) {
        String present = cookies.read(request, PageDoor.COOKIE);
        if (present != null) {
            sessions.end(present);
        }
    }

    /** Two slashes or a backslash would lead to another host. */
    private static boolean isOurs(String to) {
        return to != null && to.matches("/[A-Za-z0-9%?&=+._~,:;@!*'()-][^\\\\\\s]*");
    }
}
