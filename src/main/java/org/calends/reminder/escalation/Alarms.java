package org.calends.reminder.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.apache.commons.collections4.ListUtils;
import org.calends.input.Page;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.change.ObligationChanged;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DatabaseClock;
import org.calends.reminder.ledger.MailRejection;
import org.calends.visibility.Visibility;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * The one door to alarms. Raising one that stands already only notes that it was seen again, so callers need not remember
 * what they raised.
 */
@ApplicationScoped
public class Alarms {

    private static final int LONGEST_DETAIL = 500;
    /** Databases take only so many values in one statement. */
    private static final int AT_ONCE = 500;
    private static final String INSERT = """
            insert into alarm (id, topic, subject, message, about, refusal, detail, open_key, raised_at, last_seen_at, team_id)
            values (:id, :topic, :subject, :message, :about, :refusal, :detail, :key, :now, :now,
                (select o.team_id from obligation o where o.id = :obligation)) on conflict do nothing""";

    /** Native, with lists of any length in one statement: asked after every mail. */
    private static final String CLEAR = """
            update alarm set cleared_at = :now, open_key = null
            where open_key = any(:keys) or open_key = :shared and about = any(:about)""";

    private static final String STANDING = "select open_key from alarm where open_key = any(:keys)";

    private static final String UNTOLD = "clearedAt is null and toldAt is null and topic in ?1";
    /** As long as a lease cannot run, somebody has set the database's clock. */
    private static final String UNCLAIMED = " and (claimedUntil is null or claimedUntil < ?2 or claimedUntil > ?3)";
    private static final String OF_TEAM = " and team = ?4";

    private final Clock clock;
    private final Duration lease;

    Alarms(Clock clock, CheckSettings settings) {
        this.clock = clock;
        this.lease = settings.lease();
    }

    /**
     * @param subject an obligation's id, an address, a component: at most one alarm of a topic stands for it
     * @return whether it is new
     */
    @Transactional
    public boolean raise(Topic topic, String subject, LocalizableMessage message) {
        return raise(topic, subject, new Matter(null, null, null, message));
    }

    /**
     * What an alarm says.
     *
     * @param about an address, or null
     * @param detail what the server said, or how many; or null
     * @param message all of it
     */
    record Matter(String about, MailRejection refusal, String detail, LocalizableMessage message) {

        Matter {
            detail = cut(detail);
        }

        static String cut(String text) {
            return text == null || text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
        }
    }

    /** One that stands says from now on what was seen last. */
    @Transactional
    boolean raise(Topic topic, String subject, Matter matter) {
        Instant now = clock.instant();
        if (Alarm.update("lastSeenAt = ?1, message = ?2, detail = ?3, about = ?4, refusal = ?5 where openKey = ?6", now,
                matter.message(), matter.detail(), matter.about(), matter.refusal(), key(topic, subject)) > 0) {
            return false;
        }
        return Panache.getSession().createNativeMutationQuery(INSERT).setParameter("id", UUID.randomUUID())
                .setParameter("topic", topic.name()).setParameter("subject", subject)
                .setParameter("message", matter.message().stored()).setParameter("about", matter.about(), String.class)
                .setParameter("refusal", matter.refusal() == null ? null : matter.refusal().name(), String.class)
                .setParameter("detail", matter.detail(), String.class)
                .setParameter("key", key(topic, subject)).setParameter("now", now)
                .setParameter("obligation", obligation(subject)).executeUpdate() > 0;
    }

    /** @return whose identifier the subject is, if it is one; else nobody's */
    private static UUID obligation(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException somethingElse) {
            return new UUID(0, 0);
        }
    }

    /** The same for what is told in other words as it grows or shrinks. */
    @Transactional
    void restate(Topic topic, String subject, LocalizableMessage message) {
        if (!raise(topic, subject, message)) {
            Alarm.update("message = ?1 where openKey = ?2 and message <> ?1", message, key(topic, subject));
        }
    }

    /** Those of this topic that stand and are about none of these subjects are over. */
    @Transactional
    void clearOthers(Topic topic, Set<String> subjects) {
        Alarm.<Alarm> list("topic = ?1 and clearedAt is null", topic).stream().map(Alarm::subject)
                .filter(subject -> !subjects.contains(subject)).forEach(subject -> clear(topic, subject));
    }

    /** @return what alarms of this topic that stand are about */
    @Transactional
    Set<String> subjects(Topic topic) {
        return Alarm.<Alarm> list("topic = ?1 and clearedAt is null", topic).stream().map(Alarm::subject)
                .collect(Collectors.toSet());
    }

    /** What is said of an obligation goes with it to another team, that of long ago included. */
    void follow(@Observes ObligationChanged event) {
        if (event.fields().contains("team")) {
            Visibility.EVERYTHING.run(() -> Alarm.update("team = ?1 where subject = ?2", event.obligation().team(),
                    event.obligation().id().toString()));
        }
    }

    /** It is over. Harmless when there was none. */
    @Transactional
    public void clear(Topic topic, String subject) {
        Alarm.update("clearedAt = ?1, openKey = null where openKey = ?2", clock.instant(), key(topic, subject));
    }

    /**
     * They are over.
     *
     * @param keys of those that are over in any case
     * @param shared of one that several may meet: it is over if it is about one of these addresses
     */
    @Transactional
    void clear(List<String> keys, String shared, List<String> about) {
        Panache.getSession().createNativeMutationQuery(CLEAR).setParameter("now", clock.instant())
                .setParameter("keys", keys.toArray(String[]::new)).setParameter("shared", shared)
                .setParameter("about", about.toArray(String[]::new)).executeUpdate();
    }

    /** Those of these topics that were not seen again for so long are over. */
    @Transactional
    public void clearUnseen(List<Topic> topics, Duration since) {
        Instant now = clock.instant();
        Alarm.update("clearedAt = ?1, openKey = null where clearedAt is null and topic in ?2 and lastSeenAt < ?3", now, topics,
                now.minus(since));
    }

    /** @return whether the administrators were mailed of another one about the same within that time */
    @Transactional
    public boolean wasTold(Alarm alarm, Duration lately) {
        return Alarm.count("topic = ?1 and subject = ?2 and id <> ?3 and toldAt > ?4", alarm.topic(), alarm.subject(),
                alarm.id(), clock.instant().minus(lately)) > 0;
    }

    /** @return those that stand, the oldest first */
    @Transactional
    public List<Alarm> standing() {
        return Alarm.list("clearedAt is null order by raisedAt, id");
    }

    /** @return those that stand and that the administrators were not mailed of, by topic in this order, the oldest first */
    @Transactional
    public List<Alarm> untold(List<Topic> topics) {
        return Visibility.ORGANISATION.during(() -> inOrder(Alarm.list(UNTOLD, topics), topics));
    }

    /**
     * Takes the {@link #untold} for whoever is about to mail of them, so that no other process does at the same moment. Whoever
     * neither {@link #noteTold notes} nor {@link #putBack puts back} what was taken, within the lease of a reminder, has died:
     * others take it then.
     */
    @Transactional
    public List<Alarm> claim(List<Topic> topics) {
        return Visibility.ORGANISATION.during(() -> claimed(UNTOLD + UNCLAIMED, topics));
    }

    /** The same of those alone that are about what belongs to this team, confidential or not. */
    @Transactional
    public List<Alarm> claim(List<Topic> topics, UUID team) {
        return Visibility.ofTeam(team).during(() -> claimed(UNTOLD + UNCLAIMED + OF_TEAM, topics, team));
    }

    private List<Alarm> claimed(String query, List<Topic> topics, Object... more) {
        Instant now = DatabaseClock.instant();
        List<Object> values = new ArrayList<>(List.of(topics, now, now.plus(lease.multipliedBy(2))));
        values.addAll(List.of(more));
        List<Alarm> claimed = Alarm.<Alarm> find(query, values.toArray()).withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI).list();
        claimed.forEach(alarm -> alarm.claim(now.plus(lease)));
        return inOrder(claimed, topics);
    }

    private static List<Alarm> inOrder(List<Alarm> alarms, List<Topic> topics) {
        return alarms.stream().sorted(Comparator.<Alarm> comparingInt(alarm -> topics.indexOf(alarm.topic()))
                .thenComparing(Alarm::raisedAt).thenComparing(Alarm::id)).toList();
    }

    /** The administrators were mailed of these. */
    @Transactional
    public void noteTold(List<Alarm> told) {
        Instant now = clock.instant();
        inParts(told, ids -> Alarm.update("toldAt = ?1 where id in ?2", now, ids));
    }

    /** Nobody could be mailed of these: the next who asks may try. */
    @Transactional
    public void putBack(List<Alarm> claimed) {
        inParts(claimed, ids -> Alarm.update("claimedUntil = null where id in ?1", ids));
    }

    private static void inParts(List<Alarm> all, Consumer<List<UUID>> statement) {
        ListUtils.partition(all, AT_ONCE).forEach(part -> statement.accept(part.stream().map(Alarm::id).toList()));
    }

    /** @return those of these {@link #key keys} whose alarm stands */
    @Transactional
    public Set<String> standing(List<String> keys) {
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

    public static String key(Topic topic, String subject) {
        return topic + ":" + subject;
    }
}
