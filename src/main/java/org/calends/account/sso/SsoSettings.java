package org.calends.account.sso;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.calends.account.person.Role;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Providers of single sign-on, each under a short name that stands in addresses. None is needed. */
@ConfigMapping(prefix = "calends.sso")
public interface SsoSettings {

    @WithParentName
    Map<String, Provider> providers();

    /** A provider of OpenID Connect, and what its claims mean here. */
    interface Provider {

        /** Its address, under which {@code /.well-known/openid-configuration} stands; https but on one's own machine. */
        URI issuer();

        /** By which the provider knows Calends. */
        String clientId();

        /** What proves that; without it Calends is a public client, and PKCE alone protects the code. */
        Optional<String> secret();

        /** What the button at the sign-in page says; the short name where nothing is said. */
        Optional<String> label();

        /** What the provider is asked for. */
        @WithDefault("openid,profile,email")
        Set<String> scopes();

        /** Which claim holds the groups or roles; dots lead into objects, as in {@code realm_access.roles}. */
        @WithDefault("groups")
        String groupsClaim();

        /** Groups whose people read. */
        Optional<Set<String>> viewers();

        /** Groups whose people write obligations. */
        Optional<Set<String>> editors();

        /** Groups whose people are administrators. */
        Optional<Set<String>> admins();

        /** The role of who is in none of those groups. Where groups are named and this is not, they are not let in. */
        Optional<Role> otherwise();

        /** Which claim becomes the username of a new account. */
        @WithDefault("preferred_username")
        String usernameClaim();

        /** Whether every address that the provider tells counts as verified, also where it does not say so. */
        @WithDefault("false")
        boolean trustsAddresses();

        /** Whether who signs in is the one account that has the verified address already. */
        @WithDefault("false")
        boolean joinsByAddress();

        /** Which claim holds the {@code externalId} by which SCIM made the account; none joins accounts so. */
        Optional<String> externalIdClaim();
    }
}
