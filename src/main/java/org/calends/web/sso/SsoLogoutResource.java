package org.calends.web.sso;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.sso.SsoProvider;
import org.calends.account.sso.SsoProviders;
import org.calends.account.sso.SsoSignIn;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0, 2.5). What it sends is signed, and
 * comes from no browser.
 */
@Path("/login/sso/{name}/logout")
@PermitAll
public class SsoLogoutResource {

    private final SsoProviders providers;
    private final SsoSignIn signIn;

    SsoLogoutResource(SsoProviders providers, SsoSignIn signIn) {
        this.providers = providers;
        this.signIn = signIn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(String name, @RestForm("logout_token") String logoutToken) {
        SsoProvider provider = providers.named(name).orElseThrow(NotFoundException::new);
        boolean ended = logoutToken != null && signIn.signOut(provider, logoutToken);
        return Response.status(ended ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
