package org.calends.reminder.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.TimeOfDay;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * One occasion of one obligation told to one recipient, once. A row of the ledger as it was read: what changes it are the
 * statements of {@link Queue} and {@code Outbox}, each guarded by the state or the epoch it expects.
 */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_OBLIGATION, deduceAliasInjectionPoints = false)
public class Reminder extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID obligationId;
    private int dueRevision;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private int step;
    private String recipient;

    @Convert(converter = ChannelConverter.class)
    private Channel channel = Channel.MAIL;

    private UUID subscriptionId;
    private String email;
    private String address;
    private String standsInFor;
    private LocalDate dueDate;
    private LocalDate lastSafeDay;
    private LocalTime dueTime;
    private String dueZone;
    private LocalDate previousDueDate;
    private LocalTime previousDueTime;
    private String previousDueZone;
    private String note;
    private String changedBy;

    @Enumerated(EnumType.STRING)
    private ReminderState state;

    @Enumerated(EnumType.STRING)
    private DropReason dropReason;

    private Instant queuedAt;
    private Instant nextAt;
    private Instant notAfter;
    private String digest;
    private String messageId;
    private String leaseOwner;
    private Instant leaseUntil;
    private int epoch;
    private int attempts;
    private boolean possibleRepeat;
    private Integer lastCode;
    private String lastError;
    private String lastReply;
    private Instant sentAt;
    private Instant bouncedAt;
    private Instant retryAt;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    private Instant seenAt;
    private Instant openedAt;
    private LocalDate snoozedUntil;
    private String answer;

    protected Reminder() {
    }

    /**
     * What the ledger would hold; never stored, with an id that is nobody else's and without a Message-ID.
     *
     * @param at when a check would write it
     */
    public static Reminder imagined(NewReminder row, Instant at) {
        Reminder reminder = new Reminder();
        reminder.id = UUID.randomUUID();
        reminder.obligationId = row.obligationId();
        reminder.dueRevision = row.dueRevision();
        reminder.occasion = row.occasion();
        reminder.step = row.step();
        reminder.recipient = row.recipient().key();
        reminder.subscriptionId = row.recipient().subscriptionId();
        reminder.email = row.recipient().email();
        reminder.channel = row.recipient().channel();
        reminder.address = kept(row.recipient());
        reminder.dueDate = row.dueDate();
        reminder.lastSafeDay = row.lastSafeDay();
        reminder.dueTime = TimeOfDay.timeOf(row.dueTime());
        reminder.dueZone = TimeOfDay.zoneOf(row.dueTime());
        reminder.state = ReminderState.PENDING;
        reminder.queuedAt = at;
        reminder.nextAt = row.at();
        reminder.digest = row.digest();
        reminder.note = row.note();
        return reminder;
    }

    /** @return the address, unless it is the person's e-mail address, which may change while the reminder waits */
    static String kept(Recipient recipient) {
        return recipient.channel().hasOwnAddress() ? recipient.address() : null;
    }

    /**
     * What becomes of one that is to be tried once more; of a row that nobody will write back.
     *
     * @return this one
     */
    public Reminder waitingAgain(Instant now) {
        state = ReminderState.PENDING;
        dropReason = null;
        nextAt = now;
        notAfter = null;
        return this;
    }

    /** @return what the recipient's calendar answered to the invitation, or null */
    public String answer() {
        return answer;
    }

    public UUID id() {
        return id;
    }

    public UUID obligationId() {
        return obligationId;
    }

    /** @return the revision of the due date that it tells */
    public int dueRevision() {
        return dueRevision;
    }

    public Occasion occasion() {
        return occasion;
    }

    /** @return lead days, days since the last safe day, or the obligation's version, as the occasion has it */
    public int step() {
        return step;
    }

    /** @return of an escalation, whether it is the first step; the second goes to the rule's contact */
    public boolean isToDeputy() {
        return step == 1;
    }

    /** @return how many days ahead; null for occasions that do not count down */
    public Integer leadDays() {
        return occasion == Occasion.LEAD || occasion == Occasion.DUE_TODAY ? step : null;
    }

    /** @return what tells recipients of one channel apart */
    public String recipient() {
        return recipient;
    }

    /** @return what tells recipients of all channels apart */
    public String recipientMark() {
        return Recipient.mark(recipient, channel);
    }

    /** @return whose subscription asks for it, or null for somebody who is told out of duty */
    public UUID subscriptionId() {
        return subscriptionId;
    }

    public String email() {
        return email;
    }

    /** @return by what it is told */
    public Channel channel() {
        return channel;
    }

    /** @return where it goes: of a channel without addresses of its own to the e-mail address */
    public String address() {
        return address == null ? email : address;
    }

    /** @return where it goes by its channel as that subscription is now; where it was to go, if the subscription is gone */
    public String addressFor(Subscription wish) {
        String present = wish == null ? null : wish.addressOn(channel);
        return present == null ? address() : present;
    }

    /** @return whom it is meant for, by the same channel */
    public Recipient asMeant() {
        return new Recipient(recipient, channel, subscriptionId, meantFor(), address == null ? meantFor() : address);
    }

    /** @return for whom the recipient of the mail stood in, or null */
    public String standsInFor() {
        return standsInFor;
    }

    /** @return whose it is, also where somebody stood in */
    public String meantFor() {
        return standsInFor == null ? email : standsInFor;
    }

    /** @return whether the recipient is told out of duty, not by a subscription */
    public boolean isDuty() {
        return subscriptionId == null;
    }

    /** @return the stated date that it tells */
    public LocalDate dueDate() {
        return dueDate;
    }

    public LocalDate lastSafeDay() {
        return lastSafeDay;
    }

    /** @return the stated time of day that it tells; null where there was none */
    public TimeOfDay dueTime() {
        return TimeOfDay.of(dueTime, dueZone);
    }

    /** @return whether that is what holds now */
    public boolean tellsWhen(Obligation obligation) {
        return dueDate.equals(obligation.due().date()) && lastSafeDay.equals(obligation.lastSafeDay())
                && Objects.equals(dueTime(), obligation.due().timeOfDay());
    }

    /** @return for {@code CHANGED} the stated date that the recipient was told before */
    public LocalDate previousDueDate() {
        return previousDueDate;
    }

    /** @return the time of day that went with it, or null */
    public TimeOfDay previousDueTime() {
        return TimeOfDay.of(previousDueTime, previousDueZone);
    }

    /** @return of {@code CHANGED}, whether the date is the one that was told before and the time of day is another one */
    public boolean movesTimeOnly() {
        return occasion == Occasion.CHANGED && dueDate.equals(previousDueDate) && !Objects.equals(dueTime(), previousDueTime());
    }

    /** @return why it changed, or null */
    public String note() {
        return note;
    }

    /** @return who did what the owner is told of by it, or null */
    public String changedBy() {
        return changedBy;
    }

    public ReminderState state() {
        return state;
    }

    /** @return whether nobody will try it again unless somebody asks for it */
    public boolean isGivenUp() {
        return state == ReminderState.FAILED || state == ReminderState.DROPPED && dropReason == DropReason.BOUNCED;
    }

    /** @return why it is not told, or null */
    public DropReason dropReason() {
        return dropReason;
    }

    /** @return whether the same person heard it by another mail */
    public boolean isToldOtherwise() {
        return dropReason == DropReason.TOLD_OTHERWISE;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public Instant nextAt() {
        return nextAt;
    }

    /** @return null for one that is only foreseen */
    public Instant notAfter() {
        return notAfter;
    }

    /** @return the name of the mail that it shares with others, or null */
    public String digest() {
        return digest;
    }

    /** @return whether it goes out with others in one mail */
    public boolean isInDigest() {
        return digest != null;
    }

    /** @return fixed when it was queued, so that a repeat is recognisably the same mail */
    public String messageId() {
        return messageId;
    }

    public int epoch() {
        return epoch;
    }

    public int attempts() {
        return attempts;
    }

    /** @return whether an earlier attempt ended without our knowing how */
    public boolean isPossibleRepeat() {
        return possibleRepeat;
    }

    public String lastError() {
        return lastError;
    }

    /** @return what the mail server last said, yes or no; null before the first try */
    public String lastReply() {
        return lastReply;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** @return when the mail came back after the server had taken it, or null */
    public Instant bouncedAt() {
        return bouncedAt;
    }

    /** @return when the recipient said that they know of it, for themselves alone; or null */
    public Instant seenAt() {
        return seenAt;
    }

    /** @return when it is tried once more although it failed, or null */
    public Instant retryAt() {
        return retryAt;
    }

    /** @return when somebody who answers for it said that they look after it, or null */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    /** @return when the recipient opened it by the mail's link, or null */
    public Instant openedAt() {
        return openedAt;
    }

    /** @return the day to which the recipient put it off, or null */
    public LocalDate snoozedUntil() {
        return snoozedUntil;
    }

    /** @return the server's last reply code, or null */
    public Integer lastCode() {
        return lastCode;
    }
}
