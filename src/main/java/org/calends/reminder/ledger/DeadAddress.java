package org.calends.reminder.ledger;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An address from which mails came back. Nothing more is sent there until somebody says that it works again. */
@Entity
public class DeadAddress extends PanacheEntityBase {

    @Id
    private String email;

    private String reason;
    private Instant since;

    protected DeadAddress() {
    }

    /** @return in small letters */
    public String email() {
        return email;
    }

    /** @return what the mail server said */
    public String reason() {
        return reason;
    }

    public Instant since() {
        return since;
    }
}
