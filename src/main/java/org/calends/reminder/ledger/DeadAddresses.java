package org.calends.reminder.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Addresses;
import org.calends.subscription.wish.Channel;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to the addresses that are muted because nothing gets there. */
@ApplicationScoped
public class DeadAddresses {

    private static final String INSERT = """
            insert into dead_address (email, channel, address, reason, since)
            values (:mark, :channel, :address, :reason, :now) on conflict do nothing""";

    private final Clock clock;

    public DeadAddresses(Clock clock) {
        this.clock = clock;
    }

    /**
     * Mutes the address; harmless when repeated.
     *
     * @param reason what the mail server said
     */
    @Transactional
    public void note(Channel channel, String address, String reason) {
        Panache.getSession().createNativeMutationQuery(INSERT).setParameter("mark", key(channel, address))
                .setParameter("channel", channel.name())
                .setParameter("address", channel.hasOwnAddress() ? address.strip() : null, String.class)
                .setParameter("reason", SendAttempt.cut(String.valueOf(reason))).setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The same for an e-mail address. */
    @Transactional
    public void note(String email, String reason) {
        note(Channel.MAIL, email, reason);
    }

    /** @return whether mails to this address came back, and nobody has said since that it works */
    @Transactional
    public boolean isDead(String email) {
        return isDead(Channel.MAIL, email);
    }

    /** @return whether this address took nothing any more, and nobody has said since that it works */
    @Transactional
    public boolean isDead(Channel channel, String address) {
        return DeadAddress.findById(key(channel, address)) != null;
    }

    /** @return all of them, as {@link #key} writes them */
    @Transactional
    public Set<String> muted() {
        return all().stream().map(DeadAddress::mark).collect(Collectors.toSet());
    }

    /** @return those of these that are muted; as {@link #key} writes them */
    @Transactional
    public Set<String> among(Collection<String> keys) {
        return DeadAddress.<DeadAddress> list("mark in ?1", keys.stream().distinct().toList())
                .stream().map(DeadAddress::mark).collect(Collectors.toSet());
    }

    /** @return the latest first */
    @Transactional
    public List<DeadAddress> all() {
        return DeadAddress.list("order by since desc, mark");
    }

    /**
     * Sends there again from now on.
     *
     * @return whether it was muted
     */
    @Transactional
    public boolean revive(Channel channel, String address) {
        return DeadAddress.deleteById(key(channel, address));
    }

    /** The same for an e-mail address. */
    @Transactional
    public boolean revive(String email) {
        return revive(Channel.MAIL, email);
    }

    public static String key(String email) {
        return key(Channel.MAIL, email);
    }

    /** @return what tells addresses of all channels apart */
    public static String key(Channel channel, String address) {
        return Recipient.mark(plain(channel, address), channel);
    }

    private static String plain(Channel channel, String address) {
        return channel.hasOwnAddress() ? address.strip() : Addresses.key(address.strip());
    }
}
