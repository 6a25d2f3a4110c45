package org.calends.reminder.ledger;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.value.TimeOfDay;
import org.calends.subscription.link.LinkSigner;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import io.quarkus.hibernate.orm.panache.Panache;

/** Writes reminders into the ledger. The unique key decides: a row that another run or node wrote first stays as it is. */
@ApplicationScoped
public class Queue {

    private static final List<ReminderState> LEFT = List.of(ReminderState.SENDING, ReminderState.SENT);

    private static final String GONE = """
            select distinct messageId from Reminder where messageId in :ids and (state in :left or possibleRepeat)""";

    private static final String GONE_FOR_SURE = """
            select distinct messageId from Reminder where messageId in :ids and state in :left""";

    /** One column of a fresh row. */
    private record Column(String name, SqlArray type, Function<NewReminder, Object> value) {
    }

    private final LinkSigner linkSigner;
    private final Duration giveUpAfter;
    private final String domain;
    private final List<Column> columns;
    private final String insert;

    Queue(LinkSigner linkSigner, CheckSettings settings, @ConfigProperty(name = "calends.base-url") URI baseUrl) {
        this.linkSigner = linkSigner;
        this.giveUpAfter = settings.giveUpAfter();
        this.domain = baseUrl.getHost() == null ? "localhost" : baseUrl.getHost();
        this.columns = columns();
        this.insert = """
                insert into reminder (queued_at, %1$s, epoch, attempts, possible_repeat)
                select cast(? as timestamp(6) with time zone), %1$s, 0, 0, false
                from unnest(%2$s) as fresh (%1$s) on conflict do nothing""".formatted(
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                columns.stream().map(column -> column.type.parameter()).collect(Collectors.joining(", ")));
    }

    private List<Column> columns() {
        return List.of(
                new Column("id", SqlArray.UUIDS, row -> UuidVersion7Strategy.INSTANCE.generateUuid(null)),
                new Column("obligation_id", SqlArray.UUIDS, NewReminder::obligationId),
                new Column("due_revision", SqlArray.INTEGERS, NewReminder::dueRevision),
                new Column("occasion", SqlArray.TEXTS, row -> row.occasion().name()),
                new Column("step", SqlArray.INTEGERS, NewReminder::step),
                new Column("recipient", SqlArray.TEXTS, row -> row.recipient().key()),
                new Column("channel", SqlArray.TEXTS, row -> row.recipient().channel().name()),
                new Column("subscription_id", SqlArray.UUIDS, row -> row.recipient().subscriptionId()),
                new Column("email", SqlArray.TEXTS, row -> row.recipient().email()),
                new Column("address", SqlArray.TEXTS, row -> Reminder.kept(row.recipient())),
                new Column("due_date", SqlArray.DAYS, NewReminder::dueDate),
                new Column("last_safe_day", SqlArray.DAYS, NewReminder::lastSafeDay),
                new Column("due_time", SqlArray.TIMES, row -> TimeOfDay.timeOf(row.dueTime())),
                new Column("due_zone", SqlArray.TEXTS, row -> TimeOfDay.zoneOf(row.dueTime())),
                new Column("previous_due_date", SqlArray.DAYS, NewReminder::previousDueDate),
                new Column("previous_due_time", SqlArray.TIMES, row -> TimeOfDay.timeOf(row.previousDueTime())),
                new Column("previous_due_zone", SqlArray.TEXTS, row -> TimeOfDay.zoneOf(row.previousDueTime())),
                new Column("note", SqlArray.TEXTS, NewReminder::note),
                new Column("changed_by", SqlArray.TEXTS, NewReminder::changedBy),
                new Column("state", SqlArray.TEXTS,
                        row -> (row.isToBeTold() ? ReminderState.PENDING : ReminderState.DROPPED).name()),
                new Column("drop_reason", SqlArray.TEXTS, row -> row.isToBeTold() ? null : row.dropped().name()),
                new Column("next_at", SqlArray.MOMENTS, row -> utc(row.at())),
                new Column("not_after", SqlArray.MOMENTS, row -> utc(row.at().plus(giveUpAfter))),
                new Column("digest", SqlArray.TEXTS, NewReminder::digest),
                new Column("message_id", SqlArray.TEXTS, this::messageId));
    }

    /** @return how many reminders that are to be told are new in the ledger */
    public int write(PlannedReminders plannedReminders, Instant now) {
        drop(plannedReminders.superseded(), DropReason.SUPERSEDED);
        int queued = insert(plannedReminders.fresh(), now);
        return queued + plannedReminders.armedAgain().stream().mapToInt(id -> armAgain(id, now)).sum();
    }

    /** @return how many of those that are to be told are new in the ledger */
    public int insert(List<NewReminder> fresh, Instant now) {
        Map<Boolean, List<NewReminder>> toBeTold = fresh.stream().collect(Collectors.partitioningBy(NewReminder::isToBeTold));
        insertAll(toBeTold.get(false), now);
        return insertAll(toBeTold.get(true), now);
    }

    private int insertAll(List<NewReminder> rows, Instant now) {
        return rows.isEmpty() ? 0 : Panache.getSession().doReturningWork(connection -> insert(connection, rows, now));
    }

    private int insert(Connection connection, List<NewReminder> rows, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, utc(now));
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                statement.setArray(i + 2, column.type.of(connection, rows.stream().map(column.value)));
            }
            return statement.executeUpdate();
        }
    }

    /**
     * Led by the obligation, so that the index over all grows where it was written last; H2 would else write much of it anew.
     */
    private String messageId(NewReminder row) {
        return messageId(row.digest() == null ? row.obligationId() + "." : "", row.key());
    }

    private String messageId(String lead, String key) {
        return "<" + lead + linkSigner.mac("message:" + key) + "@" + domain + ">";
    }

    /** @return whether a mail of that name has left, or may have, so that nothing can be added to it */
    public boolean isGone(String digest) {
        return Reminder.count("messageId = ?1 and (state in ?2 or possibleRepeat)", messageId("", digest), LEFT) > 0;
    }

    /** @return the same as {@link #isGone}, which is asked for all of these names at once */
    public Predicate<String> goneAmong(Collection<String> names) {
        Map<String, String> ids = names.stream().collect(Collectors.toMap(name -> name, name -> messageId("", name)));
        Set<String> gone = ids.isEmpty() ? Set.of()
                : Set.copyOf(Panache.getSession().createQuery(GONE, String.class).setParameter("ids", ids.values())
                        .setParameter("left", LEFT).getResultList());
        return name -> ids.containsKey(name) ? gone.contains(ids.get(name)) : isGone(name);
    }

    /**
     * What may have left is repeated under the name that it had; what was not in it then must not be in it now. What is left
     * behind by a mail that did leave is never repeated under its name: mail programs hide the second of two.
     *
     * @return which of those that wait under that name have missed the mail
     */
    public Predicate<Reminder> lateFor(String digest) {
        if (Reminder.count("messageId = ?1 and state in ?2", messageId("", digest), LEFT) > 0) {
            return waiting -> true;
        }
        return isGone(digest) ? waiting -> !waiting.isPossibleRepeat() : waiting -> false;
    }

    /** @return the same as {@link #lateFor}, which is asked for all of these names at once */
    public Function<String, Predicate<Reminder>> lateAmong(Collection<String> names) {
        Set<String> left = leftAmong(names);
        Predicate<String> gone = goneAmong(names);
        return name -> left.contains(messageId("", name)) ? waiting -> true
                : gone.test(name) ? waiting -> !waiting.isPossibleRepeat() : waiting -> false;
    }

    private Set<String> leftAmong(Collection<String> names) {
        return names.isEmpty() ? Set.of()
                : Set.copyOf(Panache.getSession().createQuery(GONE_FOR_SURE, String.class)
                        .setParameter("ids", names.stream().map(name -> messageId("", name)).toList())
                        .setParameter("left", LEFT).getResultList());
    }

    /**
     * For those that came too late for their digest: the next one, with a Message-ID of its own, for all of them.
     *
     * @return its name
     */
    public String moveOn(List<Reminder> late, String digest) {
        String next = after(digest);
        Reminder.update("digest = ?1, messageId = ?2 where id in ?3 and state = ?4", next, messageId("", next),
                late.stream().map(Reminder::id).toList(), ReminderState.PENDING);
        return next;
    }

    /** @return the name of the next mail after that one */
    public String after(String digest) {
        return Digest.open(digest, name -> name.equals(digest) || isGone(name));
    }

    public static void drop(List<UUID> waiting, DropReason reason) {
        if (!waiting.isEmpty()) {
            Reminder.update("state = ?1, dropReason = ?2 where id in ?3 and state = ?4", ReminderState.DROPPED, reason, waiting,
                    ReminderState.PENDING);
        }
    }

    /** Another one that tells the same is under way; it is looked at again when that one may have ended. */
    public static void putAside(UUID waiting, Instant until) {
        Reminder.update("nextAt = ?1 where id = ?2 and state = ?3", until, waiting, ReminderState.PENDING);
    }

    private int armAgain(UUID id, Instant now) {
        return Reminder.update("state = ?1, dropReason = null, nextAt = ?2, notAfter = ?3 where id = ?4 and state = ?5",
                ReminderState.PENDING, now, now.plus(giveUpAfter), id, ReminderState.DROPPED);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
