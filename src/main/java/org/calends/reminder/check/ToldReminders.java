package org.calends.reminder.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;

/**
 * What was told of one obligation, by the ledger: what has left, what another mail said, and what may have left, as it was in
 * hand when a process died.
 *
 * @param inOrder the latest date last
 */
record ToldReminders(List<Reminder> inOrder) {

    private static final List<ReminderState> TOLD = List.of(ReminderState.SENT, ReminderState.SENDING);
    private static final String IN_EFFECT = "obligationId = ?1 and (state in ?2 or possibleRepeat or dropReason = ?3)"
            + " order by queuedAt, id";

    static ToldReminders of(Obligation obligation) {
        return new ToldReminders(Reminder.<Reminder> list(IN_EFFECT, obligation.id(), TOLD, DropReason.TOLD_OTHERWISE).stream()
                .sorted(Comparator.comparingInt(Reminder::dueRevision)).toList());
    }

    /** @return for each recipient what they were told last, or may have been */
    List<Reminder> last() {
        return List.copyOf(byRecipient(inOrder.stream()).values());
    }

    /**
     * Who may have missed the last date is told of the move from the one before, so that "new time" is never all that somebody
     * hears of a new day.
     *
     * @param last what the recipient was told last, or may have been
     * @return what the recipient knows for sure, unless that holds again
     */
    Reminder knownBefore(Reminder last, Obligation obligation) {
        Reminder known = byRecipient(inOrder.stream().filter(ToldReminders::isSure)).get(last.recipientMark());
        return known == null || known.tellsWhen(obligation) ? last : known;
    }

    private static boolean isSure(Reminder reminder) {
        return reminder.state() == ReminderState.SENT || reminder.isToldOtherwise();
    }

    private static Map<String, Reminder> byRecipient(Stream<Reminder> told) {
        Map<String, Reminder> last = new LinkedHashMap<>();
        told.forEach(reminder -> last.put(reminder.recipientMark(), reminder));
        return last;
    }
}
