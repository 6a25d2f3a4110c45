package org.calends.account.factor;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A code for when the authenticator is lost: 120 random bits, of which the hash is kept, good once. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID accountId;
    private String codeHash;
    private Instant usedAt;

    protected RecoveryCode() {
    }

    RecoveryCode(UUID accountId, String codeHash) {
        this.accountId = accountId;
        this.codeHash = codeHash;
    }
}
