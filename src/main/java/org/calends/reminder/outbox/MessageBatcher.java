package org.calends.reminder.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.AsOf;
import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.reminder.plan.Deduplication;
import org.calends.reminder.plan.Deduplication.Decision;
import org.calends.reminder.plan.RecipientLocale;
import org.calends.reminder.plan.RecipientLocales;
import org.calends.reminder.plan.ReminderContext;
import org.calends.subscription.wish.Subscription;

/**
 * Makes a parcel of what waits: to whom it goes as things are now, and without what must not be told any more, which is dropped
 * in the transaction of whoever packs. What its reader hears by another mail is left out ({@link Deduplication}).
 */
@ApplicationScoped
public class MessageBatcher {

    private final Clock clock;
    private static final Duration ASIDE = Duration.ofMinutes(1);
    /**
     * Nothing waits longer for one that says more: a word too many is better than one too late. What nobody looked at when its
     * moment came, since all stood still, has not waited yet.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Duration giveUpAfter;
    private final BatchContexts contexts;
    private final RecipientLocales recipientLocales;

    MessageBatcher(Clock clock, CheckSettings settings, BatchContexts contexts, RecipientLocales recipientLocales) {
        this.clock = clock;
        this.giveUpAfter = settings.giveUpAfter();
        this.contexts = contexts;
        this.recipientLocales = recipientLocales;
    }

    /** @return a parcel for each of them that is to be told now */
    List<OutgoingMessage> oneByOne(List<Reminder> reminders, Instant now) {
        if (reminders.isEmpty()) {
            return List.of();
        }
        BatchContext context = contexts.of(reminders, now);
        return reminders.stream().flatMap(reminder -> parcel(List.of(reminder), context).stream()).toList();
    }

    /** @return the same for those that would go out together */
    Optional<OutgoingMessage> foreseen(List<Reminder> mates, BatchContext context) {
        return parcel(mates, context);
    }

    /**
     * @param mails those that would go out together, by the name of their mail
     * @return for each name one parcel for all of them that are to be told now; empty when none is
     */
    Map<String, Optional<OutgoingMessage>> together(Map<String, List<Reminder>> mails, Instant now) {
        Map<String, Optional<OutgoingMessage>> packed = new LinkedHashMap<>();
        List<Reminder> all = mails.values().stream().flatMap(List::stream).toList();
        BatchContext context = all.isEmpty() ? null : contexts.of(all, now);
        mails.forEach((name, mates) -> packed.put(name, mates.isEmpty() ? Optional.empty() : parcel(mates, context)));
        return packed;
    }

    /** Who goes elsewhere, since somebody stands in for one subscription only, stays for the next mail of that name. */
    private Optional<OutgoingMessage> parcel(List<Reminder> reminders, BatchContext context) {
        String address = context.addressee(reminders.get(0));
        List<Reminder> mates = reminders.stream().filter(each -> context.addressee(each).equalsIgnoreCase(address)).toList();
        List<Subscription> wishes = mates.stream().map(context.around()::subscriptionOf).filter(Objects::nonNull).distinct()
                .toList();
        Subscription subscription = wishes.isEmpty() ? null : wishes.get(0);
        String meantFor = subscription == null ? mates.get(0).meantFor() : subscription.email();
        String email = mates.get(0).channel().hasOwnAddress() ? meantFor : address;
        List<Item> items = mates.stream().flatMap(reminder -> item(reminder, meantFor, email, context).stream()).toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        boolean meant = email.equalsIgnoreCase(meantFor);
        RecipientLocale recipientLocale = subscription == null || !meant ? recipientLocales.withAddress(email)
                : RecipientLocale.of(subscription);
        return Optional.of(new OutgoingMessage(subscription, recipientLocale,
                new AsOf(context.now(), clock.getZone(), recipientLocale.zone()), email,
                meant ? null : meantFor, detail(wishes, context.around()), items));
    }

    /** Who is told out of duty answers for it, and so reads all; what goes into one mail is told as the least of it may be. */
    private static Detail detail(List<Subscription> wishes, ReminderContext around) {
        return wishes.stream().allMatch(wish -> around.disclosure().detailFor(wish) == Detail.FULL) ? Detail.FULL
                : Detail.DATES;
    }

    /** @return what is to be told now; what must not be told is dropped, what another mail tells is dropped or put aside */
    private Optional<Item> item(Reminder reminder, String meantFor, String email, BatchContext context) {
        ReminderContext around = context.around();
        Obligation obligation = around.obligationOf(reminder);
        Optional<DropReason> hindrance = SendPrecondition
                .of(reminder, obligation, around.subscriptionOf(reminder), around.disclosure(), context.now())
                .or(() -> around.disclosure().isOpenTo(email, obligation) ? Optional.empty() : Optional.of(DropReason.HIDDEN))
                .or(() -> around.isMuted(reminder, email) ? Optional.of(DropReason.BOUNCED) : Optional.empty());
        hindrance.filter(reason -> !context.dry()).ifPresent(reason -> Queue.drop(List.of(reminder.id()), reason));
        return hindrance.isPresent() || isLeftOut(reminder, context) ? Optional.empty()
                : Optional.of(item(reminder, obligation,
                        around.isEditor(email) || mayAct(reminder, obligation, meantFor, email), context.saidBy(reminder)));
    }

    private static Item item(Reminder reminder, Obligation obligation, boolean mayAct, List<Reminder> saidAsWell) {
        return new Item(reminder, obligation, mayAct, saidAsWell.stream().map(Reminder::id).toList(),
                saidAsWell.stream().anyMatch(each -> each.occasion() == Occasion.ASSIGNED));
    }

    private boolean isLeftOut(Reminder reminder, BatchContext context) {
        Decision decision = context.about(reminder, isPatient(reminder, context.now()));
        if (!context.dry() && decision == Decision.SAID) {
            Queue.drop(List.of(reminder.id()), DropReason.TOLD_OTHERWISE);
        } else if (!context.dry() && decision == Decision.WAIT) {
            Queue.putAside(reminder.id(), context.now().plus(ASIDE));
        }
        return decision != Decision.TELL;
    }

    private boolean isPatient(Reminder reminder, Instant now) {
        Instant due = reminder.notAfter() == null ? reminder.nextAt() : reminder.notAfter().minus(giveUpAfter);
        boolean stoodStill = reminder.nextAt().plus(ASIDE).isBefore(now);
        return stoodStill || now.isBefore(due.plus(PATIENCE));
    }

    /** A look at what is at hand: a mail that says too little leads to a page that knows better. */
    public static boolean mayAct(Reminder reminder, Obligation obligation, String meantFor, String email) {
        String owner = obligation.owner();
        return reminder.occasion() == Occasion.ESCALATION || reminder.changedBy() != null
                || owner != null && (owner.strip().equalsIgnoreCase(meantFor) || owner.strip().equalsIgnoreCase(email));
    }
}
