package org.calends.account.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where and as whom somebody signed in elsewhere (OpenID Connect): what a session of ours began with.
 *
 * @param issuer the provider's address
 * @param subject the name that it gives to nobody else
 * @param sid its session, or null where it tells none
 */
@Embeddable
public record ProviderSession(@Column(name = "sso_issuer") String issuer, @Column(name = "sso_subject") String subject,
        @Column(name = "sso_sid") String sid) {

    /** @param person by subject, or null for anybody */
    public boolean isOf(String person) {
        return person == null || person.equals(subject);
    }
}
