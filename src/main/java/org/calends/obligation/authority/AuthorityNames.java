package org.calends.obligation.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.authority.AddedName;
import org.calends.authority.AuthorityDictionary;
import org.calends.authority.KnownAuthority;
import org.calends.input.ConflictException;
import org.calends.input.UnknownResourceException;
import org.calends.visibility.Visibility;
import org.jboss.logging.Logger;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;

/**
 * The one door to what authorities are called: what the product brings along and what administrators have added. Whatever is
 * added or taken out holds at once, for obligations that are there already as for later ones.
 */
@ApplicationScoped
public class AuthorityNames {

    private static final Logger LOG = Logger.getLogger(AuthorityNames.class);
    /** Seconds: a name may stand in hundreds of thousands of obligations. */
    private static final int LONGEST_CHANGE = 900;

    private record Known(String edition, AuthorityDictionary dictionary) {
    }

    private final Clock clock;
    private final AuthorityKeys keys;
    private final SecurityLog log;
    private volatile Known known = new Known(null, AuthorityDictionary.BUILT_IN);

    AuthorityNames(Clock clock, AuthorityKeys keys, SecurityLog log) {
        this.clock = clock;
        this.keys = keys;
        this.log = log;
    }

    /** @return all names as they are now; costs a row that says whether any changed */
    @Transactional
    public AuthorityDictionary dictionary() {
        String edition = Panache.getEntityManager().createQuery("select edition from AuthorityEdition", String.class)
                .getSingleResult();
        Known last = known;
        if (!edition.equals(last.edition())) {
            last = new Known(edition, AuthorityDictionary.with(added().stream().map(AuthorityName::added).toList()));
            known = last;
        }
        return last.dictionary();
    }

    /** @return when the last name was added or taken out; long ago where none ever was */
    @Transactional
    public Instant changedAt() {
        return Panache.getEntityManager().createQuery("select changedAt from AuthorityEdition", Instant.class)
                .getSingleResult();
    }

    /** @throws UnknownResourceException when there is none */
    @Transactional
    public KnownAuthority get(UUID id) {
        return dictionary().of(id).orElseThrow(AuthorityNames::unknown);
    }

    /** @return the names that administrators have added, the oldest first */
    @Transactional
    public List<AuthorityName> added() {
        return AuthorityName.list("order by addedAt, id");
    }

    /**
     * @return the new authority
     * @throws ConflictException when it, or one of its names, is another's in the same jurisdiction
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_CHANGE)
    public KnownAuthority add(AuthorityDraft draft, String actor) {
        AuthorityDictionary before = locked();
        String name = draft.name().strip();
        String key = AuthorityDictionary.fold(name);
        before.of(key).ifPresent(other -> {
            throw new ConflictException(
                    "authority.exists", shown(other));
        });
        KnownAuthority fresh = new KnownAuthority(key, name, draft.jurisdiction(), List.of());
        Set<String> seen = new HashSet<>();
        List<String> names = Stream.concat(Stream.of(name), Stream.ofNullable(draft.otherNames()).flatMap(List::stream))
                .map(String::strip).filter(each -> seen.add(AuthorityDictionary.fold(each))).toList();
        return change(before, names, fresh, actor);
    }

    /**
     * @param id of an authority
     * @return it, with the new name
     * @throws UnknownResourceException when there is no such authority
     * @throws ConflictException when it is called so already, or another one of the same jurisdiction is
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_CHANGE)
    public KnownAuthority addName(UUID id, AuthorityNameDraft draft, String actor) {
        AuthorityDictionary before = locked();
        KnownAuthority authority = before.of(id).orElseThrow(AuthorityNames::unknown);
        return change(before, List.of(draft.name().strip()), authority, actor);
    }

    private KnownAuthority change(AuthorityDictionary before, List<String> names, KnownAuthority authority, String actor) {
        Instant now = clock.instant();
        names.forEach(name -> requireFree(before, name, authority));
        names.forEach(name -> {
            new AuthorityName(new AddedName(authority.name(), authority.jurisdiction(), name), actor, now).persist();
            log.done(SecurityEventKind.AUTHORITIES_CHANGED, authority.name(), "+ " + name);
        });
        return settle(before, names, now).of(authority.key()).orElseThrow();
    }

    private static void requireFree(AuthorityDictionary before, String name, KnownAuthority authority) {
        for (KnownAuthority other : before.called(name)) {
            if (other.key().equals(authority.key())) {
                throw new ConflictException("authority.name.taken", name, other.name());
            }
            if (other.jurisdiction() == null || other.jurisdiction().equals(authority.jurisdiction())) {
                throw new ConflictException("authority.name.ambiguous", name, shown(other));
            }
        }
        if (!before.called(name).isEmpty() && authority.jurisdiction() == null) {
            throw new ConflictException("authority.name.needs-jurisdiction", name, shown(before.called(name).get(0)));
        }
    }

    private static String shown(KnownAuthority authority) {
        return authority.jurisdiction() == null ? authority.name() : authority.name() + " (" + authority.jurisdiction() + ")";
    }

    /**
     * Takes out a name that was added; with the usual name of an authority all of its names go.
     *
     * @param id of the authority
     * @throws UnknownResourceException when no such name was added to it
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_CHANGE)
    public void remove(UUID id, UUID name) {
        AuthorityDictionary before = locked();
        String key = before.of(id).orElseThrow(AuthorityNames::unknown).key();
        AuthorityName row = AuthorityName.<AuthorityName> findByIdOptional(name).filter(each -> each.authorityKey().equals(key))
                .orElseThrow(() -> new UnknownResourceException("authority.name.not-found"));
        List<AuthorityName> gone = row.isUsual() ? AuthorityName.list("authorityKey", key) : List.of(row);
        gone.forEach(each -> {
            each.delete();
            log.done(SecurityEventKind.AUTHORITIES_CHANGED, each.added().authority(), "- " + each.name());
        });
        settle(before, gone.stream().map(AuthorityName::name).toList(), clock.instant());
    }

    /**
     * Gives every obligation the key that its authority has by the present names, unless all have it. At each start, as the
     * program may bring other names along, and by the first check after a change: what was written in the same moment may
     * have missed that. Each way of writing is a transaction of its own, so that of a million obligations not all wait for
     * all; what is interrupted is taken up by the next start.
     */
    public void settle() {
        AuthorityDictionary present = dictionary();
        if (present.edition().equals(settled())) {
            return;
        }
        int changed = keys.written().stream().mapToInt(
                written -> QuarkusTransaction.requiringNew().timeout(LONGEST_CHANGE).call(() -> keys.set(written, present)))
                .sum();
        QuarkusTransaction.requiringNew().timeout(LONGEST_CHANGE).run(() -> keys.settled(present, changed));
        if (changed > 0) {
            LOG.infof("%d obligations are found by every name of their authority from now on", changed);
        }
    }

    private static String settled() {
        return QuarkusTransaction.joiningExisting().call(
                () -> AuthorityEdition.<AuthorityEdition> findById(AuthorityEdition.ID).settled());
    }

    void start(@Observes StartupEvent start) {
        Visibility.EVERYTHING.run(this::settle);
    }

    /** Of two administrators who change names in the same moment, one waits here until the other is done. */
    private AuthorityDictionary locked() {
        AuthorityEdition.findById(AuthorityEdition.ID, LockModeType.PESSIMISTIC_WRITE);
        return dictionary();
    }

    private AuthorityDictionary settle(AuthorityDictionary before, List<String> names, Instant now) {
        AuthorityEdition.<AuthorityEdition> findById(AuthorityEdition.ID).changed(now);
        Panache.flush();
        AuthorityDictionary after = dictionary();
        Set<String> affected = new TreeSet<>(before.keys(names));
        affected.addAll(after.keys(names));
        Visibility.EVERYTHING.run(() -> keys.settle(after, affected));
        return after;
    }

    private static UnknownResourceException unknown() {
        return new UnknownResourceException("authority.not-found");
    }
}
