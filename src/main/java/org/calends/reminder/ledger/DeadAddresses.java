package org.calends.reminder.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Addresses;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to the addresses that are muted because mails came back. */
@ApplicationScoped
public class DeadAddresses {

    private static final String INSERT = """
            insert into dead_address (email, reason, since) values (:email, :reason, :now) on conflict do nothing""";

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
    public void note(String email, String reason) {
        Panache.getSession().createNativeMutationQuery(INSERT).setParameter("email", key(email))
                .setParameter("reason", SendAttempt.cut(String.valueOf(reason))).setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** @return whether mails to this address came back, and nobody has said since that it works */
    @Transactional
    public boolean isDead(String email) {
        return DeadAddress.findById(key(email)) != null;
    }

    /** @return all of them, as {@link #key} writes them */
    @Transactional
    public Set<String> muted() {
        return all().stream().map(DeadAddress::email).collect(Collectors.toSet());
    }

    /** @return those of these addresses that are muted, as {@link #key} writes them */
    @Transactional
    public Set<String> among(Collection<String> addresses) {
        return DeadAddress.<DeadAddress> list("email in ?1", addresses.stream().map(DeadAddresses::key).distinct().toList())
                .stream().map(DeadAddress::email).collect(Collectors.toSet());
    }

    /** @return the latest first */
    @Transactional
    public List<DeadAddress> all() {
        return DeadAddress.list("order by since desc, email");
    }

    /**
     * Sends there again from now on.
     *
     * @return whether it was muted
     */
    @Transactional
    public boolean revive(String email) {
        return DeadAddress.deleteById(key(email));
    }

    public static String key(String email) {
        return Addresses.key(email.strip());
    }
}
