package org.calends.reminder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the ledger already holds for one obligation and recipient, as far as planning needs it.
 *
 * @param meantFor the address of the person, also where somebody stands in
 */
record Told(UUID id, UUID obligationId, int dueRevision, Occasion occasion, int step, String recipient, String meantFor,
        ReminderState state, DropReason dropReason, Instant queuedAt, Instant nextAt, Instant acknowledgedAt) {

    private static final Set<Occasion> SAY_THE_DATE = EnumSet.of(Occasion.CHANGED, Occasion.ASSIGNED, Occasion.REOPENED);

    static Told of(Reminder row) {
        return new Told(row.id(), row.obligationId(), row.dueRevision(), row.occasion(), row.step(), row.recipient(),
                row.meantFor(), row.state(), row.dropReason(), row.queuedAt(), row.nextAt(), row.acknowledgedAt());
    }

    boolean is(Step other) {
        return occasion == other.occasion() && step == other.number();
    }

    boolean isOf(int revision) {
        return dueRevision == revision;
    }

    /** @return whether it is for that recipient, or for the same person by another subscription */
    boolean isFor(Recipient other) {
        return recipient.equals(other.key()) || other.email().equalsIgnoreCase(meantFor);
    }

    boolean waits() {
        return state == ReminderState.PENDING && occasion.followsTheCalendar();
    }

    /** @return whether the mail has left or is on its way, or another one has said it */
    boolean isHeard() {
        return state == ReminderState.SENT || state == ReminderState.SENDING || dropReason == DropReason.TOLD_OTHERWISE;
    }

    /** @return the same once the mail has left, if there is one */
    Told sent() {
        return state != ReminderState.PENDING ? this
                : new Told(id, obligationId, dueRevision, occasion, step, recipient, meantFor, ReminderState.SENT, null,
                        queuedAt,
                        nextAt, acknowledgedAt);
    }

    boolean mayBeArmedAgain() {
        return state == ReminderState.DROPPED && dropReason != null && dropReason.mayEnd();
    }

    /** @return whether it was given up, so that the recipient did not hear of it */
    boolean isGivenUp() {
        return state == ReminderState.FAILED
                || state == ReminderState.DROPPED && (dropReason == DropReason.BOUNCED || dropReason == DropReason.LEFT);
    }

    /** @return whether nobody was told, and nobody will be: every mail about this date came to nothing */
    static boolean reachedNobody(List<Told> ofThisRevision) {
        return ofThisRevision.stream().anyMatch(Told::isGivenUp)
                && ofThisRevision.stream().noneMatch(told -> told.wasMeant() && !told.isGivenUp());
    }

    boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    boolean isEscalation(int rung) {
        return occasion == Occasion.ESCALATION && step == rung;
    }

    /** @return whether it was told, or is to be */
    boolean wasMeant() {
        return state != ReminderState.DROPPED;
    }

    /** @return whether the recipient put the obligation off, to this moment or a later one */
    static boolean isPutOff(Step lead, List<Told> ofThisRevision) {
        return lead.occasion() == Occasion.LEAD && ofThisRevision.stream()
                .anyMatch(told -> told.occasion == Occasion.SNOOZED && told.wasMeant() && !lead.at().isAfter(told.nextAt));
    }

    /**
     * @param step of a recipient
     * @param own what the ledger has for that recipient
     * @return whether the recipient was told, when the step came or later, that the date moved to the present one, that it is
     *         theirs, or that it counts again; also by another mail to the same person
     */
    static boolean isSaidByAChange(Step step, List<Told> own) {
        return own.stream().filter(told -> told.wasMeant() || told.dropReason == DropReason.TOLD_OTHERWISE)
                .anyMatch(told -> told.saysTheDateOf(step));
    }

    /** @return the same of what was told to this person as another recipient */
    static boolean isSaidToThePerson(Step step, List<Told> person) {
        return person.stream().anyMatch(told -> told.state == ReminderState.SENT && told.saysTheDateOf(step));
    }

    /** @return whether something as urgent was told to that recipient, as lead days have changed since */
    static boolean isOvertaken(Step step, List<Told> own) {
        return own.stream().anyMatch(told -> told.isHeard() && told.isAsUrgentAs(step));
    }

    /** @return whether something as urgent was told to this person as another recipient */
    static boolean isOvertakenForThePerson(Step step, List<Told> person) {
        return person.stream().anyMatch(told -> told.state == ReminderState.SENT && told.isAsUrgentAs(step));
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
