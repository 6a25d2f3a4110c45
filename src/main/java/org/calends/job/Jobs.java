package org.calends.job;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.calends.account.person.AccountChanged;
import org.calends.account.person.Role;
import org.calends.background.Bulkhead;
import org.calends.background.Bulkheads;
import org.calends.input.RequestRefusedException;
import org.calends.input.UnknownResourceException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * The one door to long work: one piece of it runs at a time in this process, the others wait in the order in which they
 * came. Only who asked for it and administrators know of it.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private final UUID process = UUID.randomUUID();
    private final JobStore store;
    private final JobFailures failures;
    private final Bulkhead thread;
    private volatile boolean ends;

    Jobs(JobStore store, JobFailures failures, Bulkheads bulkheads) {
        this.store = store;
        this.failures = failures;
        this.thread = bulkheads.build("job", 1);
    }

    /**
     * Returns when the work has been taken, not when it is done.
     *
     * @throws RequestRefusedException with 429 when its maker has enough under way, with 503 when everybody together has
     */
    public JobView submit(JobOrder order) {
        return begin(order, () -> {
        });
    }

    /**
     * The same for who waits until it is over.
     *
     * @see #submit
     */
    public AwaitedJob await(JobOrder order) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        JobView begun = begin(order, () -> over.complete(null));
        return new AwaitedJob(over.thenApply(ended -> store.find(begun.id()).orElseThrow()));
    }

    private synchronized JobView begin(JobOrder order, Runnable over) {
        JobLimits.DEFAULTS.admit(order.bytes(), store.load(order.maker()));
        UUID id = UUID.randomUUID();
        JobFiles.create(id, order.content());
        JobView added = add(id, order);
        thread.run(new JobRun(id, order.work(), store, failures, () -> ends)).whenComplete((ended, failed) -> over.run());
        return added;
    }

    private JobView add(UUID id, JobOrder order) {
        try {
            return store.add(id, order, process);
        } catch (RuntimeException failed) {
            JobFiles.delete(id);
            throw failed;
        }
    }

    /** @return what waits or runs and is theirs, the oldest first; for administrators everybody's */
    List<JobView> underWay(SecurityIdentity reader) {
        return store.underWay().stream().filter(job -> isFor(job, reader)).toList();
    }

    /** @throws UnknownResourceException when there is none, or it is not theirs */
    public JobView get(UUID id, SecurityIdentity reader) {
        return store.find(id)
                .filter(job -> isFor(job, reader))
                .orElseThrow(() -> new UnknownResourceException("request.job.not-found", id));
    }

    private static boolean isFor(JobView job, SecurityIdentity reader) {
        return job.madeBy().equals(reader.getPrincipal().getName()) || reader.hasRole(Role.ADMINS);
    }

    /**
     * What waits is cancelled at once, what runs soon, and what is over stays as it is.
     *
     * @return as it is then
     * @throws UnknownResourceException when there is none, or it is not theirs
     */
    public JobView cancel(UUID id, SecurityIdentity reader) {
        get(id, reader);
        store.cancel(id);
        return get(id, reader);
    }

    void beat() {
        store.beat(process);
    }

    /** Who may not ask for it any more does not get it either. */
    void follow(@Observes AccountChanged event) {
        if (!event.account().isActive() || event.account().role() == Role.VIEWER) {
            store.cancelAllOf(event.account().username());
        }
    }

    /** After the mails under way have ended; where the database is away already, the lease ends what waits. */
    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION + 900) ShutdownEvent end) {
        ends = true;
        try {
            store.stopWaiting(process);
        } catch (RuntimeException away) {
            LOG.debug("Jobs that wait are left to their lease", away);
        }
    }
}
