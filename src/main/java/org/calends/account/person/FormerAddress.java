package org.calends.account.person;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An e-mail address that an account gave up for another: it is nobody's until an active account has it. */
@Entity
@Table(name = "former_address")
class FormerAddress extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID accountId;
    private String email;
    private Instant givenUpAt;

    protected FormerAddress() {
    }

    FormerAddress(UUID accountId, String email, Instant now) {
        this.accountId = accountId;
        this.email = email;
        this.givenUpAt = now;
    }

    String email() {
        return email;
    }
}
