package org.calends.mail.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.calends.mail.smtp.HeaderText;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarms;
import org.calends.team.Teams;
import org.calends.visibility.Visibility;
import org.jboss.logging.Logger;

/**
 * Tells whoever administers a confidential team, else all its members, of its deadlines that nobody looks after. Where none of
 * them can be mailed, the organisation's administrators hear of which team they are and how many, and no more: they can let
 * somebody in.
 */
@Singleton
class TeamAlarmMail {

    private static final Logger LOG = Logger.getLogger(TeamAlarmMail.class);

    private final Alarms alarms;
    private final Teams teams;
    private final UnattendedLines lines;
    private final AlarmPost post;
    private final Set<UUID> logged = new HashSet<>();

    TeamAlarmMail(Alarms alarms, Teams teams, UnattendedLines lines, AlarmPost post) {
        this.alarms = alarms;
        this.teams = teams;
        this.lines = lines;
        this.post = post;
    }

    void tell() {
        teams.confidential().members().keySet().forEach(team -> Visibility.ofTeam(team).run(() -> tell(team)));
    }

    private void tell(UUID team) {
        List<Alarm> news = alarms.claim(UnattendedLines.TOPICS, team);
        if (news.isEmpty()) {
            return;
        }
        if (reachesMembers(team, news) || reachesAdministrators(teams.name(team), UnattendedLines.count(news))) {
            alarms.noteTold(news);
        } else {
            alarms.putBack(news);
            log(team, news);
        }
    }

    private boolean reachesMembers(UUID team, List<Alarm> news) {
        Function<AlarmMessages, String> about = lines.about(news);
        return post.sendTo(teams.inCharge(team), words -> words.unattendedSubject(UnattendedLines.count(news)),
                words -> words.unattendedOpening() + "\n\n" + about.apply(words) + words.closing() + "\n");
    }

    private boolean reachesAdministrators(String team, long count) {
        return post.send(words -> words.unattendedSubject(count),
                words -> words.teamUnattended(HeaderText.oneLine(team), count) + "\n\n" + words.closing() + "\n");
    }

    private void log(UUID team, List<Alarm> news) {
        long fresh = news.stream().filter(alarm -> logged.add(alarm.id())).count();
        if (fresh > 0) {
            LOG.errorf("Nobody looks after %d deadlines more of team %s, and nobody can be mailed", fresh, team);
        }
    }
}
