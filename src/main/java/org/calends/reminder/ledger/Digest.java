package org.calends.reminder.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.Subscription;

/**
 * Which mail a reminder shares with others: the subscriber's own digest of the day, or week; else the next mail that leaves at
 * once, one for each matter, so that whatever waits together leaves together. A mail that has left is not written anew: what
 * comes later shares a further one, whose name is that of the first with a number.
 */
public final class Digest {

    private static final String ASKED_FOR = "d:";
    private static final String LAST_CALLS = "l:";
    private static final String SUMMARY = "s:";
    private static final String LATE = "c:";
    private static final String DUTY = "u:";
    private static final String NEWS = "n:";
    private static final String HANDED_OVER = "a:";
    private static final String ESCALATED = "e:";
    private static final String CHANGED_BY_OTHERS = "o:";
    private static final char NUMBER = '#';

    private Digest() {
    }

    /**
     * @param name the same for all reminders that share the mail
     * @param at when it goes out
     */
    public record Slot(String name, Instant at) {
    }

    /**
     * @param latest when the last word is told at the latest
     * @param exchange gives for a day the one on which the subscriber is told instead: the same, or one before it
     * @return the next digest that is still open; empty when waiting for it would be too late
     */
    public static Optional<Slot> slotFor(Subscription subscription, Recipient recipient, LocalTime sendAt, Step step,
            Instant now, Instant latest,
            Predicate<String> isGone, UnaryOperator<LocalDate> exchange) {
        LocalDate today = LocalDate.ofInstant(now, subscription.zone());
        LocalDate day = isGone.test(name(recipient, today)) ? today.plusDays(1) : today;
        boolean canWait = step.occasion() == Occasion.OVERDUE;
        if (subscription.delivery() == Delivery.WEEKLY) {
            LocalDate weekly = nextWeekly(day, exchange);
            day = canWait || !Steps.momentOn(weekly, sendAt, subscription.zone()).isAfter(latest) ? weekly : day;
        }
        Instant at = Steps.momentOn(day, sendAt, subscription.zone());
        if (!canWait && at.isAfter(latest)) {
            return Optional.empty();
        }
        return Optional.of(new Slot(name(recipient, day), at.isBefore(now) ? now : at));
    }

    /** @return the next mail for all that cannot wait for the subscriber's digest */
    public static String lastCalls(Recipient recipient, LocalDate today, Predicate<String> isGone) {
        return open(LAST_CALLS + own(recipient) + ":" + today, isGone);
    }

    /** @return the next mail that says where everything stands that a new or changed subscription asks for */
    public static String summary(Recipient subscriber, LocalDate today, Predicate<String> isGone) {
        return open(atOnce(SUMMARY, subscriber, today), isGone);
    }

    /** @return the next mail for all that could not be told on its day */
    public static String late(Recipient subscriber, LocalDate today, Predicate<String> isGone) {
        return open(atOnce(LATE, subscriber, today), isGone);
    }

    /** @return the next mail that reminds whoever answers for it, and asked for nothing */
    public static String duty(Recipient owner, LocalDate today, Predicate<String> isGone) {
        return open(atOnce(DUTY, owner, today), isGone);
    }

    /** @return the next mail that says what has become of a person's deadlines, by whatever subscription or duty of theirs */
    public static String news(Recipient recipient, LocalDate today, Predicate<String> isGone) {
        return open(atOnce(NEWS, Recipient.mark(recipient.person(), recipient.channel()), today), isGone);
    }

    /** @return whether reminders of several recipients may share it, who are one person */
    public static boolean isOfAPerson(String name) {
        return name.startsWith(NEWS);
    }

    /** @return the next mail that tells a new owner of all that was handed over */
    public static String handedOver(Recipient owner, LocalDate today, Predicate<String> isGone) {
        return open(atOnce(HANDED_OVER, owner, today), isGone);
    }

    /** @return the next mail that tells a deputy or contact of all to which nobody has reacted */
    public static String escalated(Recipient recipient, LocalDate today, Predicate<String> isGone) {
        return open(atOnce(ESCALATED, recipient, today), isGone);
    }

    /** @return the next mail that tells an owner, or who stands in, of all that others did to what is the owner's */
    public static String changedByOthers(Recipient recipient, LocalDate today, Predicate<String> isGone) {
        return open(atOnce(CHANGED_BY_OTHERS, recipient, today), isGone);
    }

    /** @return whether it goes to whom it is meant for even while that person is away: who stands in has one of their own */
    public static boolean isPersonal(String name) {
        return name != null && name.startsWith(CHANGED_BY_OTHERS);
    }

    /**
     * Each is opened only after the one before has left, so that the first open one is found by doubling and halving.
     *
     * @param isGone whether a mail of that name has left, or may have
     * @return that name, or the first one after it that can still be joined
     */
    static String open(String name, Predicate<String> isGone) {
        int mark = name.indexOf(NUMBER);
        String stem = mark < 0 ? name : name.substring(0, mark);
        int gone = mark < 0 ? 0 : Integer.parseInt(name.substring(mark + 1)) - 1;
        int step = 1;
        while (isGone.test(numbered(stem, gone + step))) {
            gone += step;
            step *= 2;
        }
        int open = gone + step;
        while (open - gone > 1) {
            int middle = (gone + open) / 2;
            if (isGone.test(numbered(stem, middle))) {
                gone = middle;
            } else {
                open = middle;
            }
        }
        return numbered(stem, open);
    }

    private static String numbered(String stem, int number) {
        return number == 1 ? stem : stem + NUMBER + number;
    }

    /** @return whether the subscriber asked for it, so that it goes out as a digest even with one item */
    public static boolean isAskedFor(String name) {
        return name.startsWith(ASKED_FOR);
    }

    /** @return whether it says where everything stands that a new or changed subscription asks for */
    public static boolean isSummary(String name) {
        return name != null && name.startsWith(SUMMARY);
    }

    /**
     * @return the first day of telling for a Monday that has not passed; one before today is over, so the next Monday's counts
     */
    private static LocalDate nextWeekly(LocalDate day, UnaryOperator<LocalDate> exchange) {
        LocalDate monday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (exchange.apply(monday).isBefore(day)) {
            monday = monday.plusWeeks(1);
        }
        return exchange.apply(monday);
    }

    /**
     * As long as the mail waits, whatever comes until midnight joins it; a batch that midnight parts comes in two. The name has
     * a length of its own, whatever the address.
     */
    private static String atOnce(String kind, Recipient recipient, LocalDate today) {
        return atOnce(kind, recipient.mark(), today);
    }

    private static String atOnce(String kind, String key, LocalDate today) {
        UUID who = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return kind + who + ":" + today;
    }

    private static String name(Recipient recipient, LocalDate day) {
        return ASKED_FOR + own(recipient) + ":" + day;
    }

    /** Mails bear the name that they always had; each other channel has messages of its own. */
    private static String own(Recipient recipient) {
        return recipient.channel().equals(Channel.MAIL) ? recipient.key()
                : UUID.nameUUIDFromBytes(recipient.mark().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
