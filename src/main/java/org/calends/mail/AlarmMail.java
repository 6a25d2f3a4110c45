package org.calends.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

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
    synchronized void raise(List<Trouble> troubles) {
        told.keySet().retainAll(troubles.stream().map(AlarmMail::key).toList());
        List<Trouble> news = troubles.stream().filter(this::isNews).toList();
        if (news.isEmpty()) {
            return;
        }
        news.forEach(
                trouble -> LOG.errorf("Somebody must look: %s (%s)", trouble.kind(), HeaderText.oneLine(trouble.detail())));
        if (post.send(AlarmWords::subject, words -> text(words, troubles))) {
            news.forEach(trouble -> told.put(key(trouble), clock.instant()));
        }
    }

    private boolean isNews(Trouble trouble) {
        Instant last = told.get(key(trouble));
        return last == null || !last.plus(settings.repeat()).isAfter(clock.instant());
    }

    /** A trouble that grows is one trouble; addresses are each their own. */
    private static String key(Trouble trouble) {
        return trouble.kind() == Trouble.Kind.DEAD_ADDRESS ? trouble.detail() : trouble.kind().name();
    }

    private String text(AlarmWords words, List<Trouble> troubles) {
        StringBuilder text = new StringBuilder(words.opening()).append("\n\n");
        troubles.forEach(trouble -> text.append("- ").append(line(words, trouble)).append('\n'));
        return text.append('\n').append(words.closing()).append('\n').toString();
    }

    private String line(AlarmWords words, Trouble trouble) {
        String detail = HeaderText.oneLine(trouble.detail());
        return switch (trouble.kind()) {
            case NOT_CONFIGURED -> words.notConfigured(detail);
            case SERVER_REFUSES -> words.serverRefuses(detail);
            case FAILURES -> words.failures(detail, baseUrl + "/admin/ledger?state=FAILED");
            case DEAD_ADDRESS -> words.deadAddress(detail);
            case CLOCK_SET -> words.clockSet(detail);
            case MISSING -> words.missing(detail);
            case CHECK_LATE -> words.checkLate(detail);
            case DELIVERY_STUCK -> words.deliveryStuck(detail);
            case NO_LEDGER -> words.noLedger(detail);
            case NO_ROOM -> words.noRoom(detail);
        };
    }
}
