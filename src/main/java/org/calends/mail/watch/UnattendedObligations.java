package org.calends.mail.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.calends.reminder.escalation.Alarm;
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

    private final Alarms alarms;
    private final UnattendedLines lines;
    private final AlarmPost post;
    private final String baseUrl;
    private final PeopleMail people;
    private final TeamAlarmMail teams;
    private final Set<UUID> logged = new HashSet<>();

    UnattendedObligations(Alarms alarms, UnattendedLines lines, AlarmPost post, PeopleMail people, TeamAlarmMail teams,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.alarms = alarms;
        this.lines = lines;
        this.post = post;
        this.baseUrl = baseUrl;
        this.people = people;
        this.teams = teams;
    }

    /** Of people first: whoever has left may be why a deadline has nobody. */
    void tell() {
        people.tell();
        teams.tell();
        if (!post.hasReaders()) {
            log(alarms.untold(UnattendedLines.TOPICS));
            return;
        }
        List<Alarm> news = alarms.claim(UnattendedLines.TOPICS);
        if (!news.isEmpty()) {
            tell(news);
        }
    }

    private void tell(List<Alarm> news) {
        Function<AlarmMessages, String> about = lines.about(news);
        if (post.send(words -> words.unattendedSubject(UnattendedLines.count(news)), words -> text(words, about))) {
            alarms.noteTold(news);
            logged.clear();
        } else {
            alarms.putBack(news);
            log(news);
        }
    }

    private String text(AlarmMessages words, Function<AlarmMessages, String> about) {
        return words.unattendedOpening() + "\n\n" + about.apply(words) + words.unattendedAll(baseUrl + "/admin") + "\n\n"
                + words.closing() + "\n";
    }

    private void log(List<Alarm> news) {
        long fresh = news.stream().filter(alarm -> logged.add(alarm.id())).count();
        if (fresh > 0) {
            LOG.errorf("Nobody looks after %d deadlines more, and no administrator can be mailed; /admin lists them", fresh);
        }
    }
}
