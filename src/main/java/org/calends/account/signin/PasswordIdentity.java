package org.calends.account.signin;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.audit.ClientAddress;
import org.calends.audit.Network;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Name and password become an identity. */
@ApplicationScoped
class PasswordIdentity implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final SignIn signIn;
    private final KnownDevices devices;
    private final ClientAddress addresses;

    PasswordIdentity(SignIn signIn, KnownDevices devices, ClientAddress addresses) {
        this.signIn = signIn;
        this.devices = devices;
        this.addresses = addresses;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
            AuthenticationRequestContext context) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        SignInAttempt signInAttempt = new SignInAttempt(request.getUsername(), request.getPassword().getPassword(),
                Network.of(addresses.of(http.request())), devices.shown(http.request()), http);
        return signIn.withPassword(signInAttempt).map(Identities::of);
    }
}
