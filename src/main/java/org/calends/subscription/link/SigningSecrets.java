package org.calends.subscription.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Secrets;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.background.Bulkheads;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * The one door to the secrets that links are signed with. They live in the database, so that every replica and every restart
 * knows them; the first is made when it is first needed.
 */
@ApplicationScoped
public class SigningSecrets implements SigningKeys {

    private static final String KEEP_THE_FIRST = """
            insert into signing_secret (id, secret, made_at) values (1, :secret, :now) on conflict do nothing""";

    private final Clock clock;
    private final Duration grace;
    private final SecurityLog securityLog;
    private final Bulkheads threads;
    private volatile List<Key> known = List.of();

    SigningSecrets(Clock clock, SigningSettings settings, SecurityLog securityLog, Bulkheads threads) {
        this.securityLog = securityLog;
        this.threads = threads;
        this.clock = clock;
        this.grace = settings.grace();
    }

    @Override
    public List<Key> all() {
        if (known.isEmpty()) {
            QuarkusTransaction.requiringNew().run(this::keepTheFirst);
            readAgain();
        }
        return known;
    }

    /** Another replica may have changed them. */
    @Scheduled(identity = "signing-secrets", every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    CompletionStage<Void> wake() {
        return threads.timers().run(this::readAgain);
    }

    void readAgain() {
        known = QuarkusTransaction.requiringNew().call(
                () -> present().stream().map(SigningSecret::key).toList());
    }

    /**
     * A new secret signs from now on.
     *
     * @param endOld whether what the older ones signed ends at once, as after a leak; otherwise it ends when the grace is over
     * @return all of them, oldest first
     */
    public List<View> rotate(boolean endOld) {
        all();
        QuarkusTransaction.requiringNew().run(() -> append(endOld));
        readAgain();
        return views();
    }

    private void append(boolean endOld) {
        Instant now = clock.instant();
        List<SigningSecret> present = present();
        present.forEach(each -> each.endAt(endOld ? now : now.plus(grace)));
        int next = present.get(present.size() - 1).id() + 1;
        new SigningSecret(next, now).persist();
        securityLog.done(SecurityEventKind.SIGNING_SECRET_ROTATED, Integer.toString(next),
                endOld ? "older ones ended at once" : null);
    }

    /** What may be said of a secret. */
    @Schema(name = "SigningSecret")
    public record View(int id, Instant madeAt, Instant acceptedUntil, boolean signs) {
    }

    @Transactional
    public List<View> views() {
        return present().stream().map(each -> new View(each.id(), each.madeAt(), each.acceptedUntil(),
                each.acceptedUntil() == null)).toList();
    }

    private static List<SigningSecret> present() {
        return SigningSecret.list("from SigningSecret order by id");
    }

    private void keepTheFirst() {
        Panache.getSession().createNativeMutationQuery(KEEP_THE_FIRST)
                .setParameter("secret", Secrets.make()).setParameter("now", clock.instant())
                .executeUpdate();
    }
}
