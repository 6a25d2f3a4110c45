package org.calends.reminder.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.person.AccountAddresses;
import org.calends.account.person.Accounts;
import org.calends.obligation.change.ObligationChanged;
import org.calends.reminder.ledger.Actor;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.outbox.SendPrecondition;
import org.calends.reminder.plan.AbsenceRouting;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;

/**
 * Sees to it that an owner, and whoever stands in, hear at once of what somebody else did to an obligation of theirs,
 * whether or not they were told of it before, and once: a subscription of the owner's that tells it anyway will do. What
 * one person does to many comes in one mail.
 */
@ApplicationScoped
class OwnerNotices {

    private final Clock clock;
    private final Queue queue;
    private final Accounts accounts;
    private final AccountAddresses accountAddresses;
    private final Subscriptions subscriptions;
    private final AbsenceRouting absenceRouting;

    OwnerNotices(Clock clock, Queue queue, Accounts accounts, AccountAddresses accountAddresses, Subscriptions subscriptions,
            AbsenceRouting absenceRouting) {
        this.clock = clock;
        this.queue = queue;
        this.accounts = accounts;
        this.accountAddresses = accountAddresses;
        this.subscriptions = subscriptions;
        this.absenceRouting = absenceRouting;
    }

    /**
     * @param rows what those who were told before hear of it, by the recipients' marks
     * @param notice what the owner is to hear, without a recipient
     * @return all of them, each to be told once
     */
    List<NewReminder> added(Map<String, NewReminder> rows, ObligationChanged event, NewReminder notice) {
        Optional<Recipient> owner = Recipient.onDuty(event.ownerBefore());
        if (owner.isPresent()) {
            add(rows, owner.get(), Actor.named(event.actor(), accounts), notice);
        }
        return List.copyOf(rows.values());
    }

    private void add(Map<String, NewReminder> rows, Recipient owner, Actor actor, NewReminder notice) {
        if (accountAddresses.hasLeft(owner.email()) || willHearAnyway(owner, notice)) {
            rows.remove(owner.mark());
            return;
        }
        Set<String> standingIn = absenceRouting.standingInFor(owner.email(), notice.at());
        if (!actor.is(owner.email())) {
            tell(owner, actor, rows, notice, !standingIn.isEmpty());
            NewReminder toBoth = rows.getOrDefault(owner.mark(), notice);
            standingIn.stream().filter(other -> !actor.is(other)).flatMap(other -> Recipient.onDuty(other).stream())
                    .forEach(other -> tell(other, actor, rows, toBoth, true));
        } else if (standingIn.isEmpty()) {
            rows.remove(owner.mark());
        }
    }

    /** Who has not been told yet that it is theirs is about to hear of it as it is now; nobody reads what may be a repeat. */
    private static boolean willHearAnyway(Recipient owner, NewReminder notice) {
        return notice.occasion().isStillToBeDone() && Reminder.count("obligationId = ?1 and occasion = ?2 and recipient = ?3"
                + " and state = ?4 and not possibleRepeat", notice.obligationId(), Occasion.ASSIGNED, owner.key(),
                ReminderState.PENDING) > 0;
    }

    /** @param away whether somebody stands in, who has a mail of their own */
    private void tell(Recipient person, Actor actor, Map<String, NewReminder> rows, NewReminder notice, boolean away) {
        boolean hears = false;
        for (NewReminder row : List.copyOf(rows.values())) {
            Optional<Subscription> wish = wish(row.recipient(), person);
            if (wish.filter(each -> isServed(each, row, notice.at())).isPresent()) {
                hears = true;
                if (!AbsenceRouting.isForACalendar(row.occasion(), row.recipient().channel(), wish.get())) {
                    rows.put(row.recipient().mark(), together(row, actor, notice.at(), away));
                }
            }
        }
        if (hears) {
            rows.remove(person.mark());
        } else {
            NewReminder known = rows.getOrDefault(person.mark(), notice.to(person));
            rows.put(person.mark(), together(known, actor, notice.at(), away));
        }
    }

    /** @return the subscription of that person for which the recipient stands */
    private Optional<Subscription> wish(Recipient recipient, Recipient person) {
        return recipient.subscriptionId() == null || !recipient.email().equalsIgnoreCase(person.email()) ? Optional.empty()
                : subscriptions.find(recipient.subscriptionId());
    }

    private static boolean isServed(Subscription wish, NewReminder row, Instant now) {
        return SendPrecondition.ofTheWish(row.occasion(), row.recipient().channel(), wish, now).isEmpty();
    }

    private NewReminder together(NewReminder row, Actor actor, Instant now, boolean away) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return row.toOwner(actor.name(), away ? Digest.changedByOthers(row.recipient(), today, queue::isGone)
                : Digest.news(row.recipient(), today, queue::isGone));
    }
}
