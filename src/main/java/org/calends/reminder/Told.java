package org.calends.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the ledger already holds for one obligation and recipient, as far as planning needs it. */
record Told(UUID id, UUID obligationId, int dueRevision, Occasion occasion, int step, String recipient, ReminderState state,
        DropReason dropReason, Instant queuedAt, Instant nextAt, Instant acknowledgedAt) {

    private static final Set<Occasion> SAY_THE_DATE = EnumSet.of(Occasion.CHANGED, Occasion.ASSIGNED, Occasion.REOPENED);

    boolean is(Step other) {
        return occasion == other.occasion() && step == other.number();
    }

    boolean isOf(int revision) {
        return dueRevision == revision;
    }

    boolean waits() {
        return state == ReminderState.PENDING && occasion.followsTheCalendar();
    }

    /** @return whether the mail has left, or is on its way */
    boolean hasLeft() {
        return state == ReminderState.SENT || state == ReminderState.SENDING;
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
     * @return when the recipient was last told that the date moved to the present one, that it is theirs, or that it counts
     *         again; or null
     */
    static Instant changeTold(List<Told> ofThisRevision) {
        return ofThisRevision.stream()
                .filter(told -> SAY_THE_DATE.contains(told.occasion)).filter(Told::wasMeant)
                .map(Told::queuedAt).max(Comparator.naturalOrder()).orElse(null);
    }
}
