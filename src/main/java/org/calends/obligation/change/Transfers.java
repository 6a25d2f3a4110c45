package org.calends.obligation.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;
import org.calends.input.InvalidInputException;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.team.ConfidentialTeams;
import org.calends.team.Teams;
import org.calends.visibility.Visibility;

import io.quarkus.hibernate.orm.panache.Panache;

/** Gives all that one person answers for to another, in one act. */
@ApplicationScoped
public class Transfers {

    private static final String OPEN = "from Obligation where status = org.calends.obligation.value.Status.OPEN and ";
    private static final String OWNED = "select ownerKey, count(id) " + OPEN + "ownerKey in :who group by ownerKey";
    private static final String DEPUTISED = "select lower(deputy), count(id) " + OPEN
            + "lower(deputy) in :who and (owner is null or lower(owner) <> lower(deputy)) group by lower(deputy)";
    private static final String NAMED = "select distinct %1$s " + OPEN + "%1$s is not null";
    private static final String NAMED_SO = "select %1$s, count(id) " + OPEN + "%1$s in :who group by %1$s";
    private static final String OF_ONE = "status = org.calends.obligation.value.Status.OPEN"
            + " and (lower(owner) = ?1 or lower(deputy) = ?1) order by lastSafeDay, id";

    private final Obligations obligations;
    private final Teams teams;

    Transfers(Obligations obligations, Teams teams) {
        this.obligations = obligations;
        this.teams = teams;
    }

    /**
     * What somebody answers for that is open.
     *
     * @param owned as the owner
     * @param deputised as the deputy of another owner
     */
    public record Held(long owned, long deputised) {

        public static final Held NOTHING = new Held(0, 0);

        public long total() {
            return owned + deputised;
        }
    }

    /**
     * @param who e-mail addresses, in small letters
     * @return those who answer for something
     */
    @Transactional
    public Map<String, Held> heldBy(Collection<String> who) {
        Map<String, Held> held = new TreeMap<>();
        if (!who.isEmpty()) {
            count(OWNED, who).forEach((one, count) -> held.put(one, new Held(count, 0)));
            count(DEPUTISED, who).forEach((one, count) -> held.merge(one, new Held(0, count),
                    (owned, also) -> new Held(owned.owned, also.deputised)));
        }
        return held;
    }

    /** @return the owners and deputies of open obligations who cannot be mailed, as they are written: looks through all */
    @Transactional
    public Set<String> unmailable() {
        Set<String> names = new TreeSet<>();
        for (String field : List.of("owner", "deputy")) {
            Panache.getEntityManager().createQuery(NAMED.formatted(field), String.class).getResultList().stream()
                    .filter(name -> !MailAddress.Validator.isMailable(name)).forEach(names::add);
        }
        return names;
    }

    /** @return how often open obligations name them so, as owner or deputy; without those that none names any more */
    @Transactional
    public Map<String, Long> stillNamed(Collection<String> names) {
        Map<String, Long> counts = new TreeMap<>();
        for (String field : names.isEmpty() ? List.<String> of() : List.of("owner", "deputy")) {
            count(NAMED_SO.formatted(field), names).forEach((name, count) -> counts.merge(name, count, Long::sum));
        }
        return counts;
    }

    private static Map<String, Long> count(String query, Collection<String> who) {
        Map<String, Long> counts = new TreeMap<>();
        Panache.getEntityManager().createQuery(query, Object[].class).setParameter("who", who).getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** @return what this person answers for that is open */
    @Transactional
    public Held heldBy(String who) {
        return heldBy(List.of(key(who))).getOrDefault(key(who), Held.NOTHING);
    }

    /**
     * What has changed hands.
     *
     * @param left how many could not, as the other is no member of the confidential team to which they belong
     */
    public record Handed(int obligations, int left) {
    }

    /**
     * Whatever is open of which one person is the owner or the deputy is the other's from now on, also what whoever asks may
     * not
     * see; each of them says so in its history. Harmless when repeated.
     *
     * @throws InvalidInputException when one of them could not be written as it is now
     */
    @Transactional
    public Handed handOver(String from, String to, String actor) {
        return Visibility.EVERYTHING.during(() -> handOverAll(from, to, actor));
    }

    private Handed handOverAll(String from, String to, String actor) {
        ConfidentialTeams confidential = teams.confidential();
        List<Obligation> held = Obligation.list(OF_ONE, key(from));
        List<UUID> ids = held.stream().filter(each -> confidential.isOpenTo(each.team(), to)).map(Obligation::id).toList();
        ids.forEach(id -> obligations.edit(id, present -> handedOver(present, from, to), OptionalInt.empty(), actor));
        return new Handed(ids.size(), held.size() - ids.size());
    }

    /** Nobody deputises for themselves. */
    private static ObligationDraft handedOver(ObligationDraft present, String from, String to) {
        String owner = from.equalsIgnoreCase(present.owner()) ? to : present.owner();
        String deputy = from.equalsIgnoreCase(present.deputy()) ? to : present.deputy();
        return present.lookedAfterBy(owner, deputy == null || deputy.equalsIgnoreCase(owner) ? null : deputy);
    }

    private static String key(String address) {
        return Addresses.key(address);
    }
}
