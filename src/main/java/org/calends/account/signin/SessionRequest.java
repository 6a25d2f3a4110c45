package org.calends.account.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a browser shows at the door: the secret of its session. */
class SessionRequest extends BaseAuthenticationRequest {

    private final String secret;

    SessionRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
