package org.calends.obligation.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.calends.account.person.Addresses;
import org.calends.account.person.Role;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.security.identity.SecurityIdentity;

/** Whoever is known while one request is worked on: read once for a file of a hundred thousand rows, and never kept longer. */
@RequestScoped
public class PeopleNow {

    private final Instance<KnownPeople> sources;
    private final Map<List<String>, List<String>> owners = new HashMap<>();
    private final SecurityIdentity identity;
    private PeopleDirectory directory;

    PeopleNow(@Any Instance<KnownPeople> sources, SecurityIdentity identity) {
        this.identity = identity;
        this.sources = sources;
    }

    public PeopleDirectory directory() {
        if (directory == null) {
            directory = new PeopleDirectory(sources.stream().flatMap(source -> source.everybody().stream()).toList());
        }
        return directory;
    }

    /**
     * @param addresses of those who may be meant
     * @param written by whoever asks
     * @return those of them whom a refusal may name: who only reads learns no address that the obligations do not show anyway,
     *         and who has not signed in none
     */
    List<String> shown(List<String> addresses, String written) {
        if (identity.isAnonymous()) {
            return List.of();
        }
        return identity.hasRole(Role.EDITORS) ? addresses
                : addresses.stream()
                        .filter(each -> written.contains(each) || isOnAnObligation(each)).toList();
    }

    private static boolean isOnAnObligation(String address) {
        return !Panache.getEntityManager()
                .createQuery("select 1 from Obligation where ownerKey = :who or lower(deputy) = :who", Integer.class)
                .setParameter("who", Addresses.key(address)).setMaxResults(1).getResultList().isEmpty();
    }

    /** @return what was found for these before, or what is found now */
    public List<String> owners(List<String> asked, UnaryOperator<List<String>> search) {
        if (!owners.containsKey(asked)) {
            owners.put(asked, search.apply(asked));
        }
        return owners.get(asked);
    }
}
