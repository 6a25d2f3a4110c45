package org.calends.subscription.wish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.AccountAddresses;
import org.calends.account.person.Accounts;
import org.calends.input.InvalidInputException;
import org.calends.subscription.limit.ConfirmationLimit;
import org.calends.subscription.limit.SignUpRateLimiter;
import org.calends.subscription.limit.TooOftenException;

/**
 * Subscriptions that wait for the owner of the address to say yes. Nothing is sent to such an address but the mail that asks,
 * and that not more than a few times a day, whoever asks how often.
 */
@ApplicationScoped
public class PendingSubscriptions {

    private static final String ACTOR = "self-service";
    private static final Duration DAY = Duration.ofDays(1);
    /** Whoever took a mail to write and died with it keeps it from being written for this long. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LONGEST_NAME = 60;

    private final Clock clock;
    private final Subscriptions subscriptions;
    private final Accounts accounts;
    private final AccountAddresses accountAddresses;
    private final ConfirmationLimit limit;
    private final SignUpRateLimiter limiter;

    PendingSubscriptions(Clock clock, Subscriptions subscriptions, Accounts accounts, AccountAddresses accountAddresses,
            ConfirmationLimit limit,
            SignUpRateLimiter limiter) {
        this.clock = clock;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.accountAddresses = accountAddresses;
        this.limit = limit;
        this.limiter = limiter;
    }

    /**
     * On the page for everybody. Answers nothing, so that nobody learns which addresses are known. Asking for the same twice is
     * asking once; what one address is asked too often is left out without a word.
     *
     * @throws TooOftenException when too much was asked of all addresses together
     */
    @Transactional
    public void ask(SubscriptionDraft draft) {
        forgetUnanswered();
        List<Subscription> lately = Subscription.list("lower(email) = lower(?1) and createdBy = ?2 and createdAt > ?3",
                draft.email(), ACTOR, clock.instant().minus(DAY));
        boolean same = lately.stream().anyMatch(each -> each.filter().equals(draft.filter())
                && each.delivery() == draft.delivery() && each.locale().toLanguageTag().equals(draft.locale()));
        if (same) {
            return;
        }
        Optional<TooOftenException> full = limit.order(draft.email());
        full.filter(each -> each.isOf(TooOftenException.Limit.ALL)).ifPresent(each -> {
            throw each;
        });
        if (full.isEmpty()) {
            subscriptions.openCounted(draft, SubscriptionStatus.PENDING, ACTOR);
        }
    }

    /**
     * By somebody who is signed in, for an address of somebody else. Only whoever has the address says who stands in, and
     * when to rest.
     *
     * @throws InvalidInputException for an absence or a pause of that person
     * @throws TooOftenException when this person, or whoever, has asked too often, known or unknown as the address may be
     */
    @Transactional
    public Subscription order(SubscriptionDraft draft, String username) {
        draft.requireNoRest();
        draft.requireAddresses();
        Duration wait = limiter.waitFor("account " + username);
        if (!wait.isZero()) {
            throw new TooOftenException(TooOftenException.Limit.ASKER, wait);
        }
        forgetUnanswered();
        return subscriptions.open(draft, SubscriptionStatus.PENDING, username).subscription();
    }

    /** Addresses that never answered are nobody's business to keep, whoever asked them. */
    @Transactional
    public void forgetUnanswered() {
        Subscription.delete("standing.status = ?1 and createdAt < ?2", SubscriptionStatus.PENDING,
                clock.instant().minus(Subscription.TIME_TO_CONFIRM));
    }

    /**
     * @return who asked, for the eyes of somebody who may never have heard of them: letters alone, so that no name can carry a
     *         link, a number to call or a sentence; null when it was done on the page for everybody
     */
    @Transactional
    public String askerOf(Subscription asked) {
        return accounts.byName(asked.createdBy()).map(Account::displayName).map(PendingSubscriptions::lettersOf)
                .filter(name -> !name.isEmpty()).orElse(null);
    }

    public static String lettersOf(String name) {
        StringBuilder letters = new StringBuilder();
        name.codePoints().map(each -> Character.isLetter(each) || isMark(each) || each == '-' || each == '\'' ? each : ' ')
                .forEach(letters::appendCodePoint);
        String words = letters.toString().strip().replaceAll(" +", " ");
        return words.codePointCount(0, words.length()) <= LONGEST_NAME ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }

    private static boolean isMark(int each) {
        int type = Character.getType(each);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /**
     * Hands out one that waits for its mail, the longest waiting first, to one process only.
     *
     * @return empty when none waits
     */
    @Transactional
    public Optional<Subscription> next() {
        Instant now = clock.instant();
        List<Subscription> waiting = Subscription.<Subscription> find(
                "confirmationNextAt <= ?1 and standing.status = ?2 and createdAt > ?3 order by confirmationNextAt, id", now,
                SubscriptionStatus.PENDING, now.minus(Subscription.TIME_TO_CONFIRM)).page(0, 1).list();
        Optional<Subscription> first = waiting.stream().findFirst();
        if (first.isPresent() && accountAddresses.hasLeft(first.get().email())) {
            written(first.get());
            return next();
        }
        return first.filter(each -> Subscription.update(
                "confirmationNextAt = ?1 where id = ?2 and confirmationNextAt <= ?3", now.plus(LEASE), each.id(), now) > 0);
    }

    /** The mail server has the mail, or will never take it. */
    @Transactional
    public void written(Subscription subscription) {
        Subscription.update("confirmationNextAt = null where id = ?1", subscription.id());
    }
}
