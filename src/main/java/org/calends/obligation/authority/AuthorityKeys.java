package org.calends.obligation.authority;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.calends.authority.AuthorityDictionary;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * Keeps beside the name that somebody wrote the key of the authority that is meant, by which lists are found along an index.
 * What is written stays as it is, and so does the obligation's version: nothing that anybody reads of it is another.
 */
@ApplicationScoped
class AuthorityKeys {

    private static final String WRITTEN = """
            select distinct authority, jurisdiction, authorityKey from Obligation where authority is not null""";
    private static final String SET = """
            update Obligation set authorityKey = :key where authority = :authority
                and (authorityKey is null or authorityKey <> :key) and jurisdiction""";

    private final Event<AuthoritiesChanged> announcements;

    AuthorityKeys(Event<AuthoritiesChanged> announcements) {
        this.announcements = announcements;
    }

    /** A way of writing an authority, and the key that obligations have for it. */
    record Written(String authority, String jurisdiction, String key) {

        private static Written of(Object[] row) {
            return new Written((String) row[0], (String) row[1], (String) row[2]);
        }
    }

    /** Brings the obligations together again that have one of these keys, after names have changed between those. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(AuthorityDictionary dictionary, Set<String> affected) {
        rows(WRITTEN + " and authorityKey in :keys", affected).forEach(written -> set(written, dictionary));
        announcements.fire(new AuthoritiesChanged(affected));
    }

    /** @return every way of writing that some obligation has */
    @Transactional
    List<Written> written() {
        return rows(WRITTEN, null);
    }

    /** @param changed how many have another key now */
    @Transactional(Transactional.TxType.MANDATORY)
    void settled(AuthorityDictionary dictionary, int changed) {
        AuthorityEdition.<AuthorityEdition> findById(AuthorityEdition.ID).settled(dictionary.edition());
        if (changed > 0) {
            announcements.fire(new AuthoritiesChanged(Set.of()));
        }
    }

    private static List<Written> rows(String select, Set<String> affected) {
        var query = Panache.getEntityManager().createQuery(select, Object[].class);
        if (affected != null) {
            query.setParameter("keys", affected);
        }
        return query.getResultList().stream().map(Written::of).toList();
    }

    /** @return how many have another key now; harmless when repeated */
    @Transactional(Transactional.TxType.MANDATORY)
    int set(Written written, AuthorityDictionary dictionary) {
        String key = dictionary.key(written.authority(), written.jurisdiction());
        if (key.equals(written.key())) {
            return 0;
        }
        boolean anywhere = written.jurisdiction() == null;
        var update = Panache.getEntityManager().createQuery(SET + (anywhere ? " is null" : " = :jurisdiction"))
                .setParameter("key", key).setParameter("authority", written.authority());
        if (!anywhere) {
            update.setParameter("jurisdiction", written.jurisdiction());
        }
        return update.executeUpdate();
    }
}
