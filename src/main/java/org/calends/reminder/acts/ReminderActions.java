package org.calends.reminder.acts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.AccountAddresses;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.CompletionDraft;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.AsOf;
import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.Step;
import org.calends.reminder.ledger.Steps;
import org.calends.reminder.plan.RecipientLocale;
import org.calends.reminder.plan.RecipientLocales;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;
import org.calends.visibility.Visibility;

/**
 * What recipients do with a reminder, for everybody or for themselves alone ({@link Responsibility}). Each act works once and
 * is harmless when repeated; each leaves its trace in the ledger and in the obligation's history.
 */
@ApplicationScoped
public class ReminderActions {

    private static final String ONE = "state = ?1, dropReason = ?2 where obligationId = ?3 and state = ?4 and occasion = ?5";

    /** What the history says of who needed no sign-in. */
    private static final Map<String, String> BY_MAIL = Map.of("via", "MAIL_LINK");

    private final Clock clock;
    private final CheckSettings settings;
    private final Queue queue;
    private final RecipientLocales recipientLocales;
    private final Responsibilities responsibilities;
    private final Obligations obligations;
    private final ObligationSearch search;
    private final Subscriptions subscriptions;
    private final AccountAddresses accountAddresses;
    private final Disclosures disclosures;

    ReminderActions(Clock clock, CheckSettings settings, Queue queue, RecipientLocales recipientLocales,
            Responsibilities responsibilities,
            Obligations obligations, ObligationSearch search, Subscriptions subscriptions, AccountAddresses accountAddresses,
            Disclosures disclosures) {
        this.disclosures = disclosures;
        this.clock = clock;
        this.settings = settings;
        this.queue = queue;
        this.recipientLocales = recipientLocales;
        this.responsibilities = responsibilities;
        this.obligations = obligations;
        this.search = search;
        this.subscriptions = subscriptions;
        this.accountAddresses = accountAddresses;
    }

    /** @return empty also when whoever it was meant for has left, or whoever was told may not see the obligation any more */
    @Transactional
    public Optional<RecipientView> find(UUID reminderId) {
        return Reminder.<Reminder> findByIdOptional(reminderId).flatMap(this::shown);
    }

    /** The same by the mail's link: as whoever the mail went to sees it, whoever is signed in. */
    @Transactional
    Optional<RecipientView> findByMail(UUID reminderId) {
        return Visibility.EVERYTHING.during(() -> Reminder.<Reminder> findByIdOptional(reminderId))
                .flatMap(reminder -> reader(reminder).during(() -> shown(reminder)));
    }

    private Optional<RecipientView> shown(Reminder reminder) {
        return nudge(reminder).filter(this::mayBeSeen);
    }

    private static Visibility reader(Reminder reminder) {
        return Visibility.ofAddress(reminder.email());
    }

    private boolean mayBeSeen(RecipientView recipientView) {
        Reminder reminder = recipientView.reminder();
        Disclosure now = disclosures.among(List.of(reminder.email(), reminder.meantFor()));
        if (recipientView.hasLeft()) {
            return true; // is told that the link has ended, and nothing else
        }
        if (now.hasLeft(reminder.meantFor())) {
            return false;
        }
        boolean standsIn = !reminder.email().equalsIgnoreCase(reminder.meantFor());
        return reminder.isDuty() || standsIn || wish(reminder).map(wish -> now.shows(wish, recipientView.obligation()))
                .orElseGet(() -> now.shows(reminder.email(), recipientView.obligation()));
    }

    private Optional<RecipientView> nudge(Reminder reminder) {
        RecipientLocale recipientLocale = wish(reminder).map(RecipientLocale::of)
                .orElseGet(() -> recipientLocales.withAddress(reminder.email()));
        AsOf at = new AsOf(clock.instant(), clock.getZone(), recipientLocale.zone());
        return search.find(reminder.obligationId()).map(about -> new RecipientView(reminder, about, recipientLocale, at,
                responsibilities.includes(reminder.email(), about), accountAddresses.hasLeft(reminder.email()),
                detail(reminder)));
    }

    /** A subscription that went to another address since says nothing of whoever reads here. */
    private Detail detail(Reminder reminder) {
        if (reminder.isDuty()) {
            return Detail.FULL;
        }
        return wish(reminder).filter(wish -> reminder.meantFor().equalsIgnoreCase(wish.email()))
                .map(wish -> disclosures.about(wish).detailFor(wish))
                .orElseGet(() -> disclosures.among(List.of(reminder.email())).detailFor(reminder.email()));
    }

    /** Of somebody responsible: looks after it, so that it goes no further up. */
    @Transactional
    public void acknowledge(RecipientView recipientView, String actor) {
        acknowledge(recipientView, actor, Map.of());
    }

    /**
     * The same by the mail's link.
     *
     * @throws NotResponsibleException when the recipient does not answer for it, or no longer
     */
    @Transactional
    void acknowledgeByMail(RecipientView recipientView) {
        reader(recipientView.reminder()).run(() -> {
            requireResponsible(recipientView);
            acknowledge(recipientView, recipientView.reminder().email(), BY_MAIL);
        });
    }

    private void acknowledge(RecipientView recipientView, String actor, Map<String, String> door) {
        requireCurrent(recipientView);
        if (note(recipientView, actor)) {
            obligations.note(recipientView.obligation().id(), actor, "ACKNOWLEDGED", about(recipientView, door));
        }
    }

    /** The recipient knows of it, which tells nobody else anything and ends no escalation. */
    @Transactional
    public void see(RecipientView recipientView, String actor, boolean byMail) {
        (byMail ? reader(recipientView.reminder()) : Visibility.current()).run(() -> {
            requireCurrent(recipientView);
            if (noteSeen(recipientView)) {
                obligations.note(recipientView.obligation().id(), actor, "SEEN",
                        about(recipientView, byMail ? BY_MAIL : Map.of()));
            }
        });
    }

    /** Refuses what {@link #acknowledgeByMail} does. Who answers for it need not be in the team that it belongs to. */
    @Transactional
    void completeByMail(RecipientView recipientView, String note) {
        reader(recipientView.reminder()).run(() -> {
            requireResponsible(recipientView);
            String actor = recipientView.reminder().email();
            Visibility.EVERYTHING.run(() -> obligations.complete(recipientView.obligation().id(),
                    new CompletionDraft(note, null, null), OptionalInt.empty(), actor, BY_MAIL));
            note(recipientView, actor);
        });
    }

    /**
     * Until that day, leads are not told to this recipient; then they are reminded again. Of somebody responsible it counts as
     * acknowledged, of others as seen.
     *
     * @throws InvalidInputException for a day that is over, or on which little could be done any more
     */
    @Transactional
    void snoozeByMail(RecipientView recipientView, LocalDate until) {
        reader(recipientView.reminder()).run(() -> {
            requireCurrent(recipientView);
            if (until == null || until.isBefore(recipientView.firstSnooze()) || until.isAfter(recipientView.lastSnooze())) {
                throw new InvalidInputException("until",
                        "reminder.snooze.out-of-range", recipientView.obligation().lastSafeDay());
            }
            if (Reminder.update("snoozedUntil = ?1 where id = ?2 and snoozedUntil is null", until,
                    recipientView.reminder().id()) > 0) {
                queue.insert(List.of(again(recipientView, until)), clock.instant());
                String actor = recipientView.reminder().email();
                if (isResponsible(recipientView)) {
                    note(recipientView, actor);
                } else {
                    noteSeen(recipientView);
                }
                obligations.note(recipientView.obligation().id(), actor, "SNOOZED",
                        Map.of("reason", until.toString(), "via", "MAIL_LINK"));
            }
        });
    }

    /** Notes the first time that the recipient did something by the mail's link. That it was looked at proves no person. */
    @Transactional
    void open(RecipientView recipientView) {
        reader(recipientView.reminder()).run(() -> {
            Reminder.update("openedAt = ?1 where id = ?2 and openedAt is null", clock.instant(), recipientView.reminder().id());
        });
    }

    private NewReminder again(RecipientView recipientView, LocalDate until) {
        Reminder reminder = recipientView.reminder();
        LocalTime time = wish(reminder).map(Subscription::sendAt).orElse(settings.sendAt());
        Instant at = Steps.of(recipientView.obligation(), List.of(), recipientView.reader().zone(), time, clock.getZone())
                .momentOn(until);
        int days = (int) ChronoUnit.DAYS.between(until, recipientView.obligation().lastSafeDay());
        return NewReminder.of(recipientView.obligation(), new Step(Occasion.SNOOZED, days, at),
                reminder.asMeant(), at, null);
    }

    private boolean note(RecipientView recipientView, String actor) {
        Reminder.update(ONE, ReminderState.DROPPED, DropReason.ACKNOWLEDGED, recipientView.obligation().id(),
                ReminderState.PENDING,
                Occasion.ESCALATION);
        return Reminder.update("acknowledgedAt = ?1, acknowledgedBy = ?2 where id = ?3 and acknowledgedAt is null",
                clock.instant(), actor, recipientView.reminder().id()) > 0;
    }

    private boolean noteSeen(RecipientView recipientView) {
        return Reminder.update("seenAt = ?1 where id = ?2 and seenAt is null", clock.instant(),
                recipientView.reminder().id()) > 0;
    }

    private static Map<String, String> about(RecipientView recipientView, Map<String, String> door) {
        Map<String, String> detail = new LinkedHashMap<>(door);
        detail.put("occasion", recipientView.reminder().occasion().name());
        detail.put("dueDate", recipientView.reminder().dueDate().toString());
        return detail;
    }

    /**
     * Asks once more, in the transaction of the act: the page may be of yesterday, and the owner another one since. Who presses
     * twice at once is let in one after the other, and so finds done what was done.
     */
    private boolean isResponsible(RecipientView recipientView) {
        return responsibilities.includes(recipientView.reminder().email(), obligations.hold(recipientView.obligation().id()));
    }

    private void requireResponsible(RecipientView recipientView) {
        if (!isResponsible(recipientView)) {
            throw new NotResponsibleException();
        }
    }

    private static void requireCurrent(RecipientView recipientView) {
        if (!recipientView.isCurrent()) {
            throw new ConflictException("reminder.out-of-date");
        }
    }

    private Optional<Subscription> wish(Reminder reminder) {
        return reminder.isDuty() ? Optional.empty() : subscriptions.find(reminder.subscriptionId());
    }
}
