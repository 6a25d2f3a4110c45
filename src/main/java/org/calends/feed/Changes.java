package org.calends.feed;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

import org.calends.obligation.ObligationChanged;

/**
 * The numbered list of changed obligations. Numbers are drawn just before the commit under a row lock, so that they come
 * without gaps in the order of the commits: nothing with a lower number can appear later. Drawing them last keeps the lock
 * short and cannot deadlock with the rows that the transaction changed before.
 */
@ApplicationScoped
public class Changes {

    private final EntityManager database;
    private final TransactionManager transactions;
    private final ChangedHere changedHere;
    private final SecureRandom random = new SecureRandom();

    Changes(EntityManager database, TransactionManager transactions, ChangedHere changedHere) {
        this.database = database;
        this.transactions = transactions;
        this.changedHere = changedHere;
    }

    void collect(@Observes ObligationChanged event) throws RollbackException, SystemException {
        if (changedHere.isEmpty()) {
            transactions.getTransaction().registerSynchronization(new BeforeCommit(this::write));
        }
        changedHere.add(event.obligation().id());
    }

    private void write() {
        Set<UUID> changed = changedHere.ids();
        database.createNativeQuery("update change_counter set latest = latest + :n where id = 1")
                .setParameter("n", changed.size()).executeUpdate();
        long number = last() - changed.size();
        byte[] mark = new byte[8];
        random.nextBytes(mark);
        for (UUID id : changed) {
            database.createNativeQuery(
                    "insert into obligation_change (number, obligation_id, mark) values (:number, :id, :mark)")
                    .setParameter("number", ++number).setParameter("id", id)
                    .setParameter("mark", HexFormat.of().formatHex(mark)).executeUpdate();
        }
    }

    /** A CDI observer of the same phase would come after the pool has taken its connection back. */
    private record BeforeCommit(Runnable work) implements Synchronization {

        @Override
        public void beforeCompletion() {
            work.run();
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is kept that would have to be undone.
        }
    }

    /** @return the number of the latest change, 0 before the first */
    @Transactional
    public long last() {
        return ((Number) database.createNativeQuery("select latest from change_counter where id = 1").getSingleResult())
                .longValue();
    }
}
