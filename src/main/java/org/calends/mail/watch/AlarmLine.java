package org.calends.mail.watch;

import java.util.List;
import java.util.Locale;

import org.calends.mail.smtp.HeaderText;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarm.Topic;

/** Words an alarm for whoever reads it, in one line whatever a mail server has said. */
public final class AlarmLine {

    static final List<Topic> TOPICS = List.of(Topic.SENDER_REFUSED, Topic.ADDRESS_REFUSED, Topic.COMPLAINT,
            Topic.UNREAD_BOUNCES);

    private AlarmLine() {
    }

    public static String in(Locale locale, Alarm alarm) {
        return HeaderText.oneLine(alarm.message().in(locale));
    }
}
