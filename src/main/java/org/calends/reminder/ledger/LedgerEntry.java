package org.calends.reminder.ledger;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.calends.subscription.wish.Channel;

/**
 * What the ledger already holds for one obligation and recipient, as far as planning needs it.
 *
 * @param meantFor the address of the person on that channel, also where somebody stands in
 */
public record LedgerEntry(UUID id, UUID obligationId, int dueRevision, Occasion occasion, int step, Channel channel,
        String recipient, String meantFor,
        ReminderState state, DropReason dropReason, Instant queuedAt, Instant nextAt, Instant acknowledgedAt) {

    private static final Set<DropReason> NOT_HEARD = EnumSet.of(DropReason.BOUNCED, DropReason.LEFT, DropReason.HIDDEN);
    private static final Set<Occasion> SAY_THE_DATE = EnumSet.of(Occasion.CHANGED, Occasion.ASSIGNED, Occasion.REOPENED);

    public static LedgerEntry of(Reminder row) {
        return new LedgerEntry(row.id(), row.obligationId(), row.dueRevision(), row.occasion(), row.step(), row.channel(),
                row.recipient(),
                row.asMeant().address(), row.state(), row.dropReason(), row.queuedAt(), row.nextAt(), row.acknowledgedAt());
    }

    public boolean is(Step other) {
        return occasion == other.occasion() && step == other.number();
    }

    /** @return whether it is for just that recipient */
    public boolean isOf(Recipient other) {
        return channel.equals(other.channel()) && recipient.equals(other.key());
    }

    public boolean isOf(int revision) {
        return dueRevision == revision;
    }

    /** @return whether it is for that recipient, or by the same channel for the same person by another subscription */
    public boolean isFor(Recipient other) {
        return channel.equals(other.channel()) && (recipient.equals(other.key()) || meantFor.equalsIgnoreCase(other.address()));
    }

    public boolean waits() {
        return state == ReminderState.PENDING && occasion.followsTheCalendar();
    }

    /** @return whether the mail has left or is on its way, or another one has said it */
    boolean isHeard() {
        return state == ReminderState.SENT || state == ReminderState.SENDING || dropReason == DropReason.TOLD_OTHERWISE;
    }

    /** @return the same once the mail has left, if there is one */
    public LedgerEntry sent() {
        return state != ReminderState.PENDING ? this
                : new LedgerEntry(id, obligationId, dueRevision, occasion, step, channel, recipient, meantFor,
                        ReminderState.SENT, null,
                        queuedAt,
                        nextAt, acknowledgedAt);
    }

    public boolean mayBeArmedAgain() {
        return state == ReminderState.DROPPED && dropReason != null && dropReason.mayEnd();
    }

    /** @return whether it was given up, so that the recipient did not hear of it */
    boolean isGivenUp() {
        return state == ReminderState.FAILED || state == ReminderState.DROPPED && NOT_HEARD.contains(dropReason);
    }

    /** @return whether nobody was told, and nobody will be: every mail about this date came to nothing */
    public static boolean reachedNobody(List<LedgerEntry> ofThisRevision) {
        return ofThisRevision.stream().anyMatch(LedgerEntry::isGivenUp)
                && ofThisRevision.stream().noneMatch(ledgerEntry -> ledgerEntry.wasMeant() && !ledgerEntry.isGivenUp());
    }

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    public boolean isEscalation(int rung) {
        return occasion == Occasion.ESCALATION && step == rung;
    }

    /** @return whether it was told, or is to be */
    public boolean wasMeant() {
        return state != ReminderState.DROPPED;
    }

    /** @return whether the recipient put the obligation off, to this moment or a later one */
    public static boolean isPutOff(Step lead, List<LedgerEntry> ofThisRevision) {
        return lead.occasion() == Occasion.LEAD && ofThisRevision.stream()
                .anyMatch(ledgerEntry -> ledgerEntry.occasion == Occasion.SNOOZED && ledgerEntry.wasMeant()
                        && !lead.at().isAfter(ledgerEntry.nextAt));
    }

    /**
     * @param step of a recipient
     * @param own what the ledger has for that recipient
     * @return whether the recipient was told, when the step came or later, that the date moved to the present one, that it is
     *         theirs, or that it counts again; also by another mail to the same person
     */
    public static boolean isSaidByAChange(Step step, List<LedgerEntry> own) {
        return own.stream().filter(ledgerEntry -> ledgerEntry.wasMeant() || ledgerEntry.dropReason == DropReason.TOLD_OTHERWISE)
                .anyMatch(ledgerEntry -> ledgerEntry.saysTheDateOf(step));
    }

    /** @return the same of what was told to this person as another recipient */
    public static boolean isSaidToThePerson(Step step, List<LedgerEntry> person) {
        return person.stream()
                .anyMatch(ledgerEntry -> ledgerEntry.wasRead() && ledgerEntry.saysTheDateOf(step));
    }

    /** @return whether something as urgent was told to that recipient, as lead days have changed since */
    public static boolean isOvertaken(Step step, List<LedgerEntry> own) {
        return own.stream().anyMatch(ledgerEntry -> ledgerEntry.isHeard() && ledgerEntry.isAsUrgentAs(step));
    }

    /** @return whether something as urgent was told to this person as another recipient */
    public static boolean isOvertakenForThePerson(Step step, List<LedgerEntry> person) {
        return person.stream()
                .anyMatch(ledgerEntry -> ledgerEntry.wasRead() && ledgerEntry.isAsUrgentAs(step));
    }

    /** What is on its way may not arrive; what another mail said has. */
    private boolean wasRead() {
        return state == ReminderState.SENT || state == ReminderState.DROPPED && dropReason == DropReason.TOLD_OTHERWISE;
    }

    private boolean isAsUrgentAs(Step other) {
        return occasion.followsTheCalendar() && occasion != Occasion.SNOOZED
                && urgency(occasion, step) >= urgency(other.occasion(), other.number());
    }

    private static int urgency(Occasion occasion, int days) {
        return occasion == Occasion.OVERDUE ? days : -days;
    }

    private boolean saysTheDateOf(Step step) {
        return SAY_THE_DATE.contains(occasion) && !step.at().isAfter(queuedAt);
    }
}
