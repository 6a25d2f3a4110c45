package org.calends.obligation.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.calends.account.person.AccountAddresses;
import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.people.KnownPeople;
import org.calends.obligation.people.KnownPerson;
import org.calends.obligation.people.PeopleNow;
import org.calends.obligation.search.ObligationQuery.Meant;
import org.calends.team.Teams;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * Puts what obligations are stored with in the place of what people call it: an authority by any of its names, an owner by
 * name, by what they sign in with, or by an address that they had before.
 */
@ApplicationScoped
public class QueryNames {

    /** More than these are nobody in particular. */
    private static final int MOST_OWNERS = 200;
    /** Nobody is in more; what is asked for beyond them is not looked up. */
    private static final int MOST_TEAMS = 100;
    /** All teams of whoever asks. */
    private static final String MY_TEAMS = "mine";

    private final AuthorityNames authorities;
    private final AccountAddresses accountAddresses;
    private final PeopleNow now;
    private final Teams teams;
    private final Instance<KnownPeople> people;

    QueryNames(AuthorityNames authorities, AccountAddresses accountAddresses, PeopleNow now, Teams teams,
            @Any Instance<KnownPeople> people) {
        this.authorities = authorities;
        this.accountAddresses = accountAddresses;
        this.now = now;
        this.teams = teams;
        this.people = people;
    }

    /** @return the same with keys of authorities and addresses of owners */
    @Transactional
    @ActivateRequestContext
    public ObligationQuery resolved(ObligationQuery query) {
        ObligationQuery asked = query.teams().isEmpty() ? query : query.ofTeams(teams(query.teams()));
        if (asked.authorities().isEmpty() && asked.owners().isEmpty() && asked.words() == null) {
            return asked;
        }
        AuthorityDictionary dictionary = authorities.dictionary();
        return asked.keyed(List.copyOf(dictionary.keys(asked.authorities())), owners(asked.owners()),
                meant(asked.words(), dictionary));
    }

    /** Of a team that whoever asks does not know, there is nothing. */
    private List<String> teams(List<String> named) {
        List<String> known = named.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).distinct().limit(MOST_TEAMS)
                .flatMap(each -> each.equals(MY_TEAMS) ? teams.own().stream()
                        : teams.called(each).stream())
                .map(UUID::toString).distinct().toList();
        return known.isEmpty() ? List.of(new UUID(0, 0).toString()) : known;
    }

    private Meant meant(String words, AuthorityDictionary dictionary) {
        if (words == null) {
            return Meant.NOBODY;
        }
        List<String> owners = people.stream().flatMap(source -> source.called(words).stream()).map(KnownPerson::address)
                .map(Addresses::key).distinct().limit(MOST_OWNERS).toList();
        return new Meant(List.copyOf(dictionary.mentionedBy(words)), owners);
    }

    /**
     * @param owner by whatever name, or null for anybody
     * @return all that this person's obligations may have there; none for anybody
     */
    @Transactional
    @ActivateRequestContext
    List<String> owners(String owner) {
        return owner == null ? List.of() : owners(List.of(owner));
    }

    private List<String> owners(List<String> asked) {
        return asked.isEmpty() ? asked : now.owners(asked, this::present);
    }

    /** Only what some obligation has: one value left is one that an index begins with. */
    private List<String> present(List<String> asked) {
        List<String> present = Stream.concat(asked.stream(), joined(asked)).flatMap(this::candidates).map(Addresses::key)
                .distinct().filter(QueryNames::ownsAnything).toList();
        return present.isEmpty() ? asked : present;
    }

    private static boolean ownsAnything(String owner) {
        return !Panache.getEntityManager().createQuery("select 1 from Obligation where ownerKey = :owner", Integer.class)
                .setParameter("owner", owner).setMaxResults(1).getResultList().isEmpty();
    }

    /** A name such as "Okafor, Jide" has a comma, at which the address was parted. */
    private static Stream<String> joined(List<String> asked) {
        List<String> pairs = new ArrayList<>();
        for (int at = 1; at < asked.size(); at++) {
            pairs.add(asked.get(at - 1) + ", " + asked.get(at));
        }
        return pairs.stream();
    }

    private Stream<String> candidates(String asked) {
        Set<String> candidates = new LinkedHashSet<>(List.of(asked, Addresses.key(asked)));
        if (!MailAddress.Validator.isMailable(asked)) {
            candidates.addAll(now.directory().called(asked));
        }
        List.copyOf(candidates).forEach(each -> accountAddresses.onceAt(each).ifPresent(account -> {
            candidates.addAll(accountAddresses.namesOf(account.id()));
            Stream.ofNullable(account.email()).forEach(candidates::add);
        }));
        return candidates.stream();
    }
}
