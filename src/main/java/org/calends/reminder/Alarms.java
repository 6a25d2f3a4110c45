package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.Page;
import org.calends.reminder.Alarm.Topic;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * The one door to alarms. Raising one that stands already only notes that it was seen again, so callers need not remember
 * what they raised.
 */
@ApplicationScoped
public class Alarms {

    private static final int LONGEST = 1000;
    /** Databases take only so many values in one statement. */
    private static final int AT_ONCE = 500;
    private static final String INSERT = """
            insert into alarm (id, topic, subject, message, open_key, raised_at, last_seen_at)
            values (:id, :topic, :subject, :message, :key, :now, :now) on conflict do nothing""";

    private static final String STANDING = "select open_key from alarm where open_key = any(:keys)";

    private final Clock clock;

    Alarms(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param subject an obligation's id, an address, a component: at most one alarm of a topic stands for it
     * @return whether it is new
     */
    @Transactional
    public boolean raise(Topic topic, String subject, String message) {
        Instant now = clock.instant();
        if (Alarm.update("lastSeenAt = ?1 where openKey = ?2", now, key(topic, subject)) > 0) {
            return false;
        }
        return Panache.getSession().createNativeMutationQuery(INSERT).setParameter("id", UUID.randomUUID())
                .setParameter("topic", topic.name()).setParameter("subject", subject)
                .setParameter("message", message.length() > LONGEST ? message.substring(0, LONGEST) : message)
                .setParameter("key", key(topic, subject)).setParameter("now", now).executeUpdate() > 0;
    }

    /** It is over. Harmless when there was none. */
    @Transactional
    public void clear(Topic topic, String subject) {
        Alarm.update("clearedAt = ?1, openKey = null where openKey = ?2", clock.instant(), key(topic, subject));
    }

    /** @return those that stand, the oldest first */
    @Transactional
    public List<Alarm> standing() {
        return Alarm.list("clearedAt is null order by raisedAt, id");
    }

    /** @return those that stand and that the administrators were not mailed of, by topic in this order, the oldest first */
    @Transactional
    public List<Alarm> untold(List<Topic> topics) {
        return Alarm.<Alarm> list("clearedAt is null and toldAt is null and topic in ?1 order by raisedAt, id", topics).stream()
                .sorted(Comparator.comparing(alarm -> topics.indexOf(alarm.topic()))).toList();
    }

    /** The administrators were mailed of these. */
    @Transactional
    public void noteTold(List<Alarm> told) {
        Instant now = clock.instant();
        for (int from = 0; from < told.size(); from += AT_ONCE) {
            List<UUID> ids = told.subList(from, Math.min(told.size(), from + AT_ONCE)).stream().map(Alarm::id).toList();
            Alarm.update("toldAt = ?1 where id in ?2", now, ids);
        }
    }

    /** @return those of these {@link #key keys} whose alarm stands */
    @Transactional
    Set<String> standing(List<String> keys) {
        return Set.copyOf(Panache.getSession().createNativeQuery(STANDING, String.class)
                .setParameter("keys", keys.toArray(String[]::new)).getResultList());
    }

    /**
     * Newest first.
     *
     * @param standing whether only those that stand
     */
    @Transactional
    public Page<Alarm> page(boolean standing, int page, int size) {
        String where = standing ? "clearedAt is null" : "1 = 1";
        String order = (standing ? " order by clearedAt desc, " : " order by ") + "raisedAt desc, id desc";
        return new Page<>(Alarm.<Alarm> find(where + order).page(page, size).list(), page, size, Alarm.count(where));
    }

    static String key(Topic topic, String subject) {
        return topic + ":" + subject;
    }
}
