package org.calends.account.factor;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.apache.commons.codec.binary.Base32;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * What an authenticator and Calends both know. It is kept as it is, since codes are made from it; whoever reads the
 * database can make them too, but has no password.
 */
@Entity
@Table(name = "second_factor")
class SecondFactor extends PanacheEntityBase {

    @Id
    private UUID accountId;

    private String secret;
    private Instant madeAt;
    private Instant confirmedAt;
    private long lastStep;

    protected SecondFactor() {
    }

    SecondFactor(UUID accountId, byte[] secret, Instant now) {
        this.accountId = accountId;
        this.secret = new Base32().encodeToString(secret).replace("=", "");
        this.madeAt = now;
    }

    /** @return in base 32 (RFC 4648), as people type it */
    String secret() {
        return secret;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    /** @return whether this code was good, which it is not again */
    boolean use(String code, Instant now) {
        OptionalLong step = Totp.stepOf(code, new Base32().decode(secret), now, lastStep);
        step.ifPresent(used -> lastStep = used);
        return step.isPresent();
    }
}
