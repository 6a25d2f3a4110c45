package org.calends.reminder.escalation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.language.LocalizableMessage;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.escalation.Alarms.Matter;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.MailRejection;

/**
 * Raises an alarm for each address that a mail does not reach though it may well exist, one for all that are refused because of
 * ourselves, one for each that complains, and one for all that could not be read. The next mail that is taken ends the first
 * two.
 */
@ApplicationScoped
public class RefusalAlarms {

    private static final String US = "sender";
    private static final String UNREAD = "bounces";

    private final Alarms alarms;

    RefusalAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    /** @param words what the server said */
    @Transactional
    public void refused(String email, MailRejection mailRejection, String words) {
        Topic topic = mailRejection.isAboutUs() ? Topic.SENDER_REFUSED : Topic.ADDRESS_REFUSED;
        alarms.raise(topic, mailRejection.isAboutUs() ? US : DeadAddresses.key(email),
                new Matter(DeadAddresses.key(email), mailRejection, words, LocalizableMessage.of("alarm.mail-not-delivered",
                        email, mailRejection.advice(), Matter.cut(words))));
    }

    @Transactional
    public void complaint(String email) {
        String key = DeadAddresses.key(email);
        alarms.raise(Topic.COMPLAINT, key,
                new Matter(key, null, null, LocalizableMessage.of("alarm.complaint", email)));
    }

    @Transactional
    public void unread(long count) {
        alarms.raise(Topic.UNREAD_BOUNCES, UNREAD, new Matter(null, null, Long.toString(count),
                LocalizableMessage.of("alarm.unread-bounces", count)));
    }

    /** Messages to these were taken, named as {@link DeadAddresses#key} does: what stood against them is over. */
    public void taken(Collection<String> marks) {
        List<String> about = marks.stream().distinct().toList();
        List<String> keys = new ArrayList<>(about.stream().map(mark -> Alarms.key(Topic.ADDRESS_REFUSED, mark)).toList());
        alarms.clear(keys, Alarms.key(Topic.SENDER_REFUSED, US), about);
    }
}
