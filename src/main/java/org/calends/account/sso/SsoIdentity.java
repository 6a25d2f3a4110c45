package org.calends.account.sso;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Which account somebody is who signs in at a provider. An address or a name may become somebody else's; this never does. */
@Entity
@Table(name = "sso_identity")
class SsoIdentity extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String issuer;
    private String subject;
    private UUID accountId;
    private Instant linkedAt;

    protected SsoIdentity() {
    }

    SsoIdentity(SsoClaims claims, UUID accountId, Instant now) {
        this.issuer = claims.issuer();
        this.subject = claims.subject();
        this.accountId = accountId;
        this.linkedAt = now;
    }

    static Optional<UUID> accountOf(SsoClaims claims) {
        return SsoIdentity.<SsoIdentity> find("issuer = ?1 and subject = ?2", claims.issuer(), claims.subject())
                .firstResultOptional().map(found -> found.accountId);
    }
}
