package org.calends.mail.watch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.calends.mail.delivery.AlarmSettings;
import org.calends.reminder.bounce.ReturnedMails;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.escalation.Alarms;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the administrators of mails that do not arrive and what to do about it: all that is new in one mail, by one of several
 * processes. What ends and returns within {@code calends.alarm.repeat} is not told again.
 */
@Singleton
public class UndeliveredNotice {

    private static final Logger LOG = Logger.getLogger(UndeliveredNotice.class);
    private static final int MOST = 30;
    private static final List<Topic> OF_A_MOMENT = List.of(Topic.COMPLAINT, Topic.UNREAD_BOUNCES);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Alarms alarms;
    private final ReturnedMails returned;
    private final AlarmPost post;
    private final AlarmSettings settings;
    private final String baseUrl;

    UndeliveredNotice(Alarms alarms, ReturnedMails returned, AlarmPost post, AlarmSettings settings,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.alarms = alarms;
        this.returned = returned;
        this.post = post;
        this.settings = settings;
        this.baseUrl = baseUrl;
    }

    public void tell() {
        alarms.clearUnseen(OF_A_MOMENT, WEEK);
        alarms.clearUnseen(List.of(Topic.SENDER_REFUSED, Topic.ADDRESS_REFUSED), MONTH);
        returned.forgetChatter();
        if (!post.hasReaders()) {
            return;
        }
        List<Alarm> claimed = alarms.claim(AlarmLine.TOPICS);
        List<Alarm> news = claimed.stream().filter(alarm -> !alarms.wasTold(alarm, settings.repeat())).toList();
        if (news.isEmpty() || post.send(AlarmMessages::refusedSubject, (words, locale) -> text(words, locale, news))) {
            alarms.noteTold(news);
            alarms.putBack(claimed.stream().filter(alarm -> !news.contains(alarm)).toList());
        } else {
            LOG.errorf("Mails do not arrive, and no administrator can be mailed: %s", news.get(0).message());
            alarms.putBack(claimed);
        }
    }

    private String text(AlarmMessages words, Locale locale, List<Alarm> news) {
        StringBuilder text = new StringBuilder(words.refusedOpening()).append("\n\n");
        text.append(news.stream().limit(MOST).map(alarm -> "- " + AlarmLine.in(locale, alarm))
                .collect(Collectors.joining("\n\n"))).append("\n\n");
        if (news.size() > MOST) {
            text.append(words.unattendedMore(news.size() - MOST)).append('\n');
        }
        return text.append(words.unattendedAll(baseUrl + "/admin")).append("\n\n").append(words.closing()).append('\n')
                .toString();
    }
}
