package org.calends.subscription.link;

import java.time.Instant;
import java.util.Base64;

import javax.crypto.spec.SecretKeySpec;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.account.person.Secrets;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A secret that links are signed with: the newest signs, older ones are accepted until their end. */
@Entity
@Table(name = "signing_secret")
class SigningSecret extends PanacheEntityBase {

    @Id
    private int id;

    private String secret;
    private Instant madeAt;
    private Instant acceptedUntil;

    protected SigningSecret() {
    }

    SigningSecret(int id, Instant madeAt) {
        this.id = id;
        this.secret = Secrets.make();
        this.madeAt = madeAt;
    }

    int id() {
        return id;
    }

    /** @return null for one that is older than this record */
    Instant madeAt() {
        return madeAt;
    }

    /** @return null for the one that signs now */
    Instant acceptedUntil() {
        return acceptedUntil;
    }

    SigningKeys.Key key() {
        return new SigningKeys.Key(id, new SecretKeySpec(Base64.getUrlDecoder().decode(secret), LinkSigner.ALGORITHM),
                acceptedUntil);
    }

    /** An end that has been set only comes nearer. */
    void endAt(Instant end) {
        if (acceptedUntil == null || end.isBefore(acceptedUntil)) {
            acceptedUntil = end;
        }
    }
}
