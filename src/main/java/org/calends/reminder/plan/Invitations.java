package org.calends.reminder.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;

/**
 * Puts a deadline into the calendars of those who want to be invited: once for each due date that it has had, as soon as it is
 * known. That a date moved, or that nothing is to be done any more, is told by what {@code ObligationChangeListener} queues.
 *
 * @param invited all who want to be
 * @param today what was due before is not put into calendars any more
 */
public record Invitations(Audience invited, LocalDate today) {

    /** Nobody plans further ahead, and the search stays small. */
    public static final int DAYS_AHEAD = 400;

    /** @param present what the ledger has for the present due date, whoever is told */
    public List<NewReminder> plan(Obligation obligation, List<LedgerEntry> present, Instant now) {
        if (invited.isEmpty() || obligation.isOverdue(today, now)) {
            return List.of();
        }
        return invited.of(obligation).stream()
                .flatMap(each -> each.invitations().stream().map(channel -> Recipient.of(each, channel)))
                .filter(recipient -> saidAlready(present).noneMatch(ledgerEntry -> ledgerEntry.isOf(recipient)))
                .map(recipient -> NewReminder.atOnce(obligation, Occasion.INVITATION, 0, recipient, now, null, null)).toList();
    }

    /** A date that moved says itself that it moved. */
    private static Stream<LedgerEntry> saidAlready(List<LedgerEntry> present) {
        return present.stream()
                .filter(ledgerEntry -> ledgerEntry.occasion() == Occasion.INVITATION
                        || ledgerEntry.occasion() == Occasion.CHANGED);
    }
}
