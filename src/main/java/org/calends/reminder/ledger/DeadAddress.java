package org.calends.reminder.ledger;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.calends.subscription.wish.Channel;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An address that takes nothing any more. Nothing more is sent there until somebody says that it works again. */
@Entity
public class DeadAddress extends PanacheEntityBase {

    @Id
    @Column(name = "email")
    private String mark;

    @Convert(converter = ChannelConverter.class)
    private Channel channel;

    private String address;
    private String reason;
    private Instant since;

    protected DeadAddress() {
    }

    /** @return what tells addresses of all channels apart, as {@link DeadAddresses#key} writes it */
    String mark() {
        return mark;
    }

    public Channel channel() {
        return channel;
    }

    /** @return an e-mail address in small letters, another one as the subscriber wrote it */
    public String address() {
        return address == null ? mark : address;
    }

    /** @return what the server said */
    public String reason() {
        return reason;
    }

    public Instant since() {
        return since;
    }
}
