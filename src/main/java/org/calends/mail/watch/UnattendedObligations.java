package org.calends.mail.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.calends.mail.smtp.HeaderText;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.escalation.Alarms;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the administrators of deadlines that nobody owns, or of which nobody would hear: each once, all that are new in one
 * mail, by one of several processes. What no administrator could be told is told when one can.
 */
@Singleton
class UnattendedObligations {

    private static final Logger LOG = Logger.getLogger(UnattendedObligations.class);
    /** A mail of thousands would not be read; the page lists them all. */
    private static final int MOST = 30;

    private static final List<Topic> TOPICS = List.of(Topic.NO_RECIPIENT, Topic.NO_OWNER);

    private final Alarms alarms;
    private final ObligationSearch obligations;
    private final AlarmPost post;
    private final String baseUrl;
    private final PeopleMail people;
    private final Set<UUID> logged = new HashSet<>();

    UnattendedObligations(Alarms alarms, ObligationSearch obligations, AlarmPost post, PeopleMail people,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.alarms = alarms;
        this.obligations = obligations;
        this.post = post;
        this.people = people;
        this.baseUrl = baseUrl;
    }

    /** Of people first: whoever has left may be why a deadline has nobody. */
    void tell() {
        people.tell();
        if (!post.hasReaders()) {
            log(alarms.untold(TOPICS));
            return;
        }
        List<Alarm> news = alarms.claim(TOPICS);
        if (!news.isEmpty()) {
            tell(news);
        }
    }

    private void tell(List<Alarm> news) {
        List<Alarm> named = news.subList(0, Math.min(MOST, news.size()));
        Map<UUID, Obligation> about = obligations
                .byId(named.stream().map(UnattendedObligations::obligation).distinct().toList());
        if (post.send(words -> words.unattendedSubject(count(news)), words -> text(words, named, news.size(), about))) {
            alarms.noteTold(news);
            logged.clear();
        } else {
            alarms.putBack(news);
            log(news);
        }
    }

    private String text(AlarmMessages words, List<Alarm> named, int all, Map<UUID, Obligation> about) {
        StringBuilder text = new StringBuilder(words.unattendedOpening()).append("\n\n");
        text.append(named.stream().map(alarm -> line(words, alarm, about.get(obligation(alarm)))).filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"))).append("\n\n");
        if (all > named.size()) {
            text.append(words.unattendedMore(all - named.size())).append('\n');
        }
        return text.append(words.unattendedAll(baseUrl + "/admin")).append("\n\n").append(words.closing()).append('\n')
                .toString();
    }

    private String line(AlarmMessages words, Alarm alarm, Obligation obligation) {
        if (obligation == null) {
            return null;
        }
        String due = obligation.due().date().toString();
        String title = HeaderText.oneLine(obligation.title());
        return "- " + (alarm.topic() == Topic.NO_OWNER ? words.noOwner(title, due) : words.noRecipient(title, due)) + "\n  "
                + baseUrl + "/obligations/" + obligation.id();
    }

    private void log(List<Alarm> news) {
        long fresh = news.stream().filter(alarm -> logged.add(alarm.id())).count();
        if (fresh > 0) {
            LOG.errorf("Nobody looks after %d deadlines more, and no administrator can be mailed; /admin lists them", fresh);
        }
    }

    private static long count(List<Alarm> news) {
        return news.stream().map(UnattendedObligations::obligation).distinct().count();
    }

    private static UUID obligation(Alarm alarm) {
        return UUID.fromString(alarm.subject());
    }
}
