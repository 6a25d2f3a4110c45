package org.calends.mail.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.calends.mail.delivery.AlarmSettings;
import org.calends.mail.delivery.HealthProblem;
import org.calends.mail.smtp.HeaderText;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the administrators that something is wrong: by a mail that does not pass through the ledger, and in the log. Keeps
 * silent about what it has told for a while, so that a long outage is not a flood.
 */
@Singleton
class AlarmMail {

    private static final Logger LOG = Logger.getLogger(AlarmMail.class);

    private final Clock clock;
    private final AlarmSettings settings;
    private final AlarmPost post;
    private final String baseUrl;
    private final Map<String, Instant> told = new HashMap<>();

    AlarmMail(Clock clock, AlarmSettings settings, AlarmPost post,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.settings = settings;
        this.post = post;
        this.baseUrl = baseUrl;
    }

    /** @param troubles all there are now; those that ended are told again when they return */
    synchronized void raise(List<HealthProblem> troubles) {
        told.keySet().retainAll(troubles.stream().map(AlarmMail::key).toList());
        List<HealthProblem> news = troubles.stream().filter(this::isNews).toList();
        if (news.isEmpty()) {
            return;
        }
        news.forEach(
                healthProblem -> LOG.errorf("Somebody must look: %s (%s)", healthProblem.kind(),
                        HeaderText.oneLine(healthProblem.detail())));
        if (post.send(AlarmMessages::subject, words -> text(words, troubles))) {
            news.forEach(healthProblem -> told.put(key(healthProblem), clock.instant()));
        }
    }

    private boolean isNews(HealthProblem healthProblem) {
        Instant last = told.get(key(healthProblem));
        return last == null || !last.plus(settings.repeat()).isAfter(clock.instant());
    }

    /** A trouble that grows is one trouble; addresses are each their own. */
    private static String key(HealthProblem healthProblem) {
        return healthProblem.kind() == HealthProblem.Kind.DEAD_ADDRESS ? healthProblem.detail() : healthProblem.kind().name();
    }

    private String text(AlarmMessages words, List<HealthProblem> troubles) {
        StringBuilder text = new StringBuilder(words.opening()).append("\n\n");
        troubles.forEach(healthProblem -> text.append("- ").append(line(words, healthProblem)).append('\n'));
        return text.append('\n').append(words.closing()).append('\n').toString();
    }

    private String line(AlarmMessages words, HealthProblem healthProblem) {
        String detail = HeaderText.oneLine(healthProblem.detail());
        return switch (healthProblem.kind()) {
            case NOT_CONFIGURED -> words.notConfigured(detail);
            case SERVER_REFUSES -> words.serverRefuses(detail);
            case CHANNEL_REFUSES -> words.channelRefuses(detail);
            case FAILURES -> words.failures(detail, baseUrl + "/admin/ledger?state=FAILED");
            case DEAD_ADDRESS -> words.deadAddress(detail);
            case CLOCK_SET -> words.clockSet(detail);
            case BACKUP_LATE -> words.backupLate(detail);
            case MISSING -> words.missing(detail);
            case CHECK_LATE -> words.checkLate(detail);
            case DELIVERY_STUCK -> words.deliveryStuck(detail);
            case NO_LEDGER -> words.noLedger(detail);
            case NO_ROOM -> words.noRoom(detail);
        };
    }
}
