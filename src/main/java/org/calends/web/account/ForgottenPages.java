package org.calends.web.account;

import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.link.AccountLinks;
import org.calends.audit.ClientAddress;
import org.calends.audit.Network;
import org.calends.subscription.limit.SignUpRateLimiter;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

/** Whoever forgot the password is mailed a link. The answer is the same whether or not there is such an account. */
@Path("/forgotten")
@PermitAll
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class ForgottenPages {

    /** Counted apart from those who ask for reminders. */
    static final String ASKER = "forgotten ";

    private final CurrentUser currentUser;
    private final AccountLinks links;
    private final SignUpRateLimiter limiter;
    private final ClientAddress addresses;

    ForgottenPages(CurrentUser currentUser, AccountLinks links, SignUpRateLimiter limiter, ClientAddress addresses) {
        this.currentUser = currentUser;
        this.links = links;
        this.limiter = limiter;
        this.addresses = addresses;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {
        /** @param wait in how many seconds it may be asked for again; 0 for at once */
        static native TemplateInstance forgotten(boolean asked, long wait);
    }

    @GET
    public TemplateInstance show() {
        return currentUser.show(Templates.forgotten(false, 0));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@RestForm String account, HttpServerRequest request) {
        if (account == null || account.isBlank()) {
            return Response.ok(currentUser.show(Templates.forgotten(true, 0))).build();
        }
        Duration wait = limiter.waitFor(ASKER + Network.of(addresses.of(request)));
        if (!wait.isZero()) {
            return Response.status(Response.Status.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                    .entity(currentUser.show(Templates.forgotten(false, wait.toSeconds()))).build();
        }
        links.forgotten(account);
        return Response.ok(currentUser.show(Templates.forgotten(true, 0))).build();
    }
}
