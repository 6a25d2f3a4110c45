package org.calends.subscription.wish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.calends.account.person.AccountAddresses;
import org.calends.account.person.AccountChanged;
import org.calends.account.person.Accounts;
import org.calends.account.person.AddressChanged;
import org.calends.account.person.Addresses;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.audit.SecurityRelevant;
import org.calends.audit.SubjectNames;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.UnknownResourceException;
import org.calends.input.VersionConflictException;
import org.calends.obligation.people.People;
import org.calends.subscription.limit.ConfirmationLimit;
import org.calends.subscription.limit.TooOftenException;
import org.calends.team.TeamRights;
import org.calends.team.Teams;
import org.calends.visibility.Visibility;
import org.hibernate.jpa.HibernateHints;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to subscriptions. */
@ApplicationScoped
public class Subscriptions implements SubjectNames {

    private static final String MARKS = """
            select id, version, standing.status, standing.pausedUntil from Subscription where standing.status <> :pending
            order by id""";

    /** Writing it for every request would make each read a write. */
    private static final Duration LAST_USE_STEP = Duration.ofHours(1);

    private static final String ABSENT = """
            select distinct lower(email) from Subscription where absence.awayUntil > :day and absence.deputy is not null""";

    private final Clock clock;
    private final Accounts accounts;
    private final AccountAddresses accountAddresses;
    private final ConfirmationLimit confirmations;
    private final SecurityLog securityLog;
    private final Event<SubscriptionChanged> announcements;
    private final Event<AbsenceChanged> absences;
    private final People people;
    private final TeamRights rights;
    private final Teams teams;

    Subscriptions(Clock clock, Accounts accounts, AccountAddresses accountAddresses, People people,
            ConfirmationLimit confirmations, SecurityLog securityLog,
            Event<SubscriptionChanged> announcements, Event<AbsenceChanged> absences, TeamRights rights, Teams teams) {
        this.rights = rights;
        this.teams = teams;
        this.people = people;
        this.securityLog = securityLog;
        this.confirmations = confirmations;
        this.clock = clock;
        this.accounts = accounts;
        this.accountAddresses = accountAddresses;
        this.announcements = announcements;
        this.absences = absences;
    }

    /** A subscription together with the feed secret just made for it: the only moment at which that can be read. */
    public record WithSecret(Subscription subscription, FeedSecret secret) {
    }

    /**
     * @param status {@code ACTIVE} when an editor asks, or somebody for the address of their own account, {@code PENDING} until
     *        the address is confirmed otherwise
     * @throws InvalidInputException for the end of a pause that is over, or that is none
     * @throws TooOftenException when too many confirmations were asked for lately
     */
    @Transactional
    public WithSecret open(SubscriptionDraft draft, SubscriptionStatus status, String actor) {
        draft.requirePause(status, clock);
        draft.requireAddresses();
        if (status == SubscriptionStatus.PENDING) {
            requireRoom(draft.email());
        }
        WithSecret opened = openCounted(draft, status, actor);
        note(SecurityEventKind.SUBSCRIPTION_OPENED, opened.subscription());
        return opened;
    }

    private void requireRoom(String email) {
        confirmations.order(email).ifPresent(full -> {
            throw full;
        });
    }

    /** The same for one whose confirmation was counted already. */
    @Transactional
    WithSecret openCounted(SubscriptionDraft draft, SubscriptionStatus status, String actor) {
        FeedSecret secret = FeedSecret.make();
        Subscription opened = new Subscription(known(draft), status, secret, clock.getZone(), actor,
                status == SubscriptionStatus.PENDING ? null : voucher(draft.email(), actor), clock.instant());
        opened.persistAndFlush();
        announceAbsence(opened, AbsenceDraft.NONE, actor);
        return new WithSecret(opened, secret);
    }

    private SubscriptionDraft known(SubscriptionDraft draft) {
        return ofTeam(withKnownDeputy(withKnownOwners(draft, Filter.ANY)), null);
    }

    /** Who is no stranger to the house hears who can stand in; strangers must not learn by trying whom it knows. */
    /** @throws InvalidInputException for a team that whoever asks does not know, or whose deadlines the subscriber may not */
    private SubscriptionDraft ofTeam(SubscriptionDraft draft, UUID before) {
        UUID team = rights.settled(draft.team(), before);
        if (team != null && !team.equals(before) && !teams.confidential().isOpenTo(team, draft.email())) {
            throw new InvalidInputException("email", "team.owner-outside");
        }
        return draft.toBuilder().team(team == null ? null : team.toString()).build();
    }

    private SubscriptionDraft known(SubscriptionDraft draft, Subscription present) {
        SubscriptionDraft named = ofTeam(withKnownOwners(draft, present.filter()), present.team());
        boolean same = draft.deputy() == null || draft.deputy().equalsIgnoreCase(present.deputy());
        return same || !isKnown(present.email()) ? named : withKnownDeputy(named);
    }

    private SubscriptionDraft withKnownOwners(SubscriptionDraft draft, Filter before) {
        return draft.filter() == null ? draft : draft.toBuilder().filter(draft.filter().settled(people, before)).build();
    }

    private SubscriptionDraft withKnownDeputy(SubscriptionDraft draft) {
        if (draft.deputy() == null) {
            return draft;
        }
        String deputy = people.settled("deputy", draft.deputy());
        people.unknown("deputy", deputy, this::isKnown).ifPresent(nobody -> {
            throw new InvalidInputException(List.of(nobody));
        });
        return draft.toBuilder().deputy(deputy).build();
    }

    /** @return whoever asks, unless for the address of their own account, which answers for itself as long as it lasts */
    private String voucher(String email, String actor) {
        return accounts.byName(actor).filter(self -> email.equalsIgnoreCase(self.email())).isPresent() ? null : actor;
    }

    /** @return what would be opened, to look at: it has no id, and nothing is stored */
    public Subscription imagine(SubscriptionDraft draft) {
        return Subscription.imagined(known(draft), clock.getZone(), clock.instant());
    }

    /**
     * @return what that one would become, to look at: nothing is stored
     * @throws UnknownResourceException when there is none
     */
    @Transactional
    public Subscription imagine(UUID id, UnaryOperator<SubscriptionDraft> rewrite) {
        Subscription present = get(id);
        return Subscription.imagined(present, known(rewrite.apply(SubscriptionView.draftOf(present)), present),
                clock.getZone(),
                clock.instant());
    }

    /**
     * @throws VersionConflictException when someone changed it since the caller read that version
     * @throws InvalidInputException for the end of a pause that is over, or that is none
     */
    @Transactional
    public Subscription edit(UUID id, UnaryOperator<SubscriptionDraft> rewrite, OptionalInt version, String actor) {
        Subscription subscription = get(id);
        if (version.isPresent() && version.getAsInt() != subscription.version()) {
            throw new VersionConflictException(version.getAsInt(), subscription.version());
        }
        AbsenceDraft before = subscription.absenceOn(today(subscription));
        SubscriptionDraft draft = known(rewrite.apply(SubscriptionView.draftOf(subscription)), subscription);
        draft.requirePause(subscription.statusOn(today(subscription)), clock);
        draft.requireAddresses();
        if (!subscription.email().equalsIgnoreCase(draft.email())) {
            readdress(subscription, draft.email(), actor);
        }
        subscription.become(draft, clock.getZone(), clock.instant());
        Panache.flush();
        announce(id);
        announceAbsence(subscription, before, actor);
        return subscription;
    }

    /** Only editors do so, who answer for the other address then; one that is to be confirmed is asked anew. */
    private void readdress(Subscription subscription, String email, String actor) {
        subscription.moveTo(email, clock.instant());
        if (subscription.status() == SubscriptionStatus.PENDING) {
            requireRoom(email);
            subscription.askAgain(clock.instant());
        } else {
            subscription.vouch(voucher(email, actor), clock.instant());
        }
    }

    /**
     * Somebody of the house says that whoever has the address may be told all that it asks for, also in the place of somebody
     * who said so and has left; or takes that back. Harmless when repeated.
     *
     * @throws UnknownResourceException when there is none
     */
    @Transactional
    public Subscription approve(UUID id, boolean yes, String editor) {
        Subscription subscription = get(id);
        if (yes ? !subscription.isVouchedForStill(accountAddresses.endedUsernames()) : subscription.isVouchedFor()) {
            subscription.vouch(yes ? editor : null, clock.instant());
            securityLog.done(
                    yes ? SecurityEventKind.SUBSCRIPTION_APPROVED : SecurityEventKind.SUBSCRIPTION_DISAPPROVED,
                    subscription.team() == null ? id.toString() : subscription.team().toString(), subscription.email());
            Panache.flush();
            announce(id);
        }
        return subscription;
    }

    /** Whoever has another address now takes their subscriptions along, also those that whoever changed it may not see. */
    void follow(@Observes AddressChanged event) {
        String now = event.account().email();
        if (now != null && event.account().isActive() && accountAddresses.hasLeft(event.before())) {
            Visibility.EVERYTHING.during(() -> of(event.before())).forEach(each -> {
                each.moveTo(now, clock.instant());
                announce(each.id());
            });
        }
    }

    /** What an ended account had in its hands opens nothing any more, also when the account begins again. */
    void follow(@Observes AccountChanged event) {
        String email = event.account().email();
        if (email != null && !event.account().isActive() && accountAddresses.hasLeft(email)) {
            Visibility.EVERYTHING.during(() -> at(email)).forEach(each -> {
                each.endWaysIn(FeedSecret.make(), clock.instant());
                announce(each.id());
            });
        }
    }

    private static List<Subscription> at(String email) {
        return Subscription.list("lower(email) = lower(?1)", Addresses.key(email));
    }

    private void announce(UUID id) {
        announcements.fire(new SubscriptionChanged(id));
    }

    private void announceAbsence(Subscription subscription, AbsenceDraft before, String actor) {
        AbsenceDraft after = subscription.absenceOn(today(subscription));
        if (!after.equals(before)) {
            absences.fire(new AbsenceChanged(subscription.id(), before, after, actor));
        }
    }

    private LocalDate today(Subscription subscription) {
        return LocalDate.ofInstant(clock.instant(), subscription.zone());
    }

    /** Makes a new feed address; the old one is unknown from that moment on. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.FEED_ROTATED)
    public WithSecret rotateFeed(UUID id) {
        Subscription subscription = get(id);
        FeedSecret secret = FeedSecret.make();
        subscription.rotate(secret, clock.instant());
        Panache.flush();
        announce(id);
        return new WithSecret(subscription, secret);
    }

    /**
     * The owner of the address said yes. Harmless when repeated. The feed has another address from then on, which
     * {@link #rotateFeed} tells, and nobody stands in until the owner says so.
     *
     * @throws UnknownResourceException when there is none
     */
    @Transactional
    public Subscription confirm(UUID id) {
        Subscription subscription = get(id);
        if (subscription.status() == SubscriptionStatus.PENDING) {
            subscription.confirm(FeedSecret.make(), clock.instant());
            note(SecurityEventKind.SUBSCRIPTION_CONFIRMED, subscription);
        }
        announce(id);
        return subscription;
    }

    /** At the reader's wish: a feed goes on, a subscription by mail alone ends. Harmless when repeated. */
    @Transactional
    public void endMails(UUID id) {
        find(id).filter(subscription -> !subscription.stopMails(clock.instant())).ifPresent(this::delete);
        announce(id);
    }

    /** Ends the mails of every subscription of this address. */
    @Transactional
    public void endMailsTo(String email) {
        at(email).forEach(each -> endMails(each.id()));
    }

    /**
     * It is gone, with its feed address.
     *
     * @throws UnknownResourceException when there is none
     */
    @Transactional
    public void end(UUID id) {
        delete(get(id));
        announce(id);
    }

    private void delete(Subscription subscription) {
        subscription.delete();
        note(SecurityEventKind.SUBSCRIPTION_ENDED, subscription);
    }

    private void note(SecurityEventKind kind, Subscription subscription) {
        securityLog.done(kind, subscription.email(),
                subscription.team() == null ? subscription.id().toString() : subscription.team().toString());
    }

    @Override
    @Transactional
    public Optional<String> nameOf(UUID id) {
        return find(id).map(Subscription::email);
    }

    /** @throws UnknownResourceException when there is none */
    @Transactional
    public Subscription get(UUID id) {
        return find(id).orElseThrow(() -> new UnknownResourceException("subscription.not-found", id));
    }

    /** @return empty when there is none, or it ended */
    @Transactional
    public Optional<Subscription> find(UUID id) {
        return Subscription.findByIdOptional(id);
    }

    /** @return those of these ids that exist */
    @Transactional
    public Map<UUID, Subscription> byId(Collection<UUID> ids) {
        return Subscription.<Subscription> list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Subscription::id, each -> each));
    }

    /** @return those that somebody wished, or confirmed, for this address, the oldest first */
    @Transactional
    public List<Subscription> of(String email) {
        return Subscription.list("lower(email) = lower(?1) and standing.status <> ?2 order by createdAt, id",
                Addresses.key(email), SubscriptionStatus.PENDING);
    }

    /**
     * @return whether others' mails may go there: to an active account, or to whom an editor made or approved a subscription
     */
    @Transactional
    public boolean isKnown(String email) {
        return accounts.byEmail(email).isPresent()
                || !accountAddresses.hasLeft(email) && isVouchedFor(email);
    }

    private boolean isVouchedFor(String email) {
        Set<String> leavers = accountAddresses.endedUsernames();
        return of(email).stream().anyMatch(each -> each.isVouchedForStill(leavers));
    }

    /** @return the addresses, in small letters, of those whose subscriptions say that they are away after that day */
    @Transactional
    public List<String> addressesOfAbsent(LocalDate day) {
        return Subscription.getEntityManager().createQuery(ABSENT, String.class).setParameter("day", day).getResultList();
    }

    /** @return those that somebody made or approved who has left since */
    @Transactional
    public List<Subscription> vouchedForByLeavers() {
        return Subscription.list("vouchedBy in (select a.username from Account a where not a.active) order by createdAt, id");
    }

    /** @return those that nobody of the house made or approved, and that are confirmed */
    @Transactional
    public List<Subscription> unapproved() {
        return Subscription.list("vouchedBy is null and standing.status <> ?1 order by createdAt, id",
                SubscriptionStatus.PENDING);
    }

    /** @return the subscription whose feed has this secret address; the address dies with its owner's account */
    @Transactional
    public Optional<Subscription> byFeedSecret(String secret) {
        return Subscription.<Subscription> find("feedHash", new FeedSecret(secret).hash()).firstResultOptional()
                .filter(subscription -> !accountAddresses.hasLeft(subscription.email()))
                .filter(subscription -> teams.confidential().isOpenTo(subscription.team(), subscription.email()));
    }

    /** Notes that a calendar fetched the feed, at most once an hour; does not count as a change of the subscription. */
    @Transactional
    public void noteFeedUse(Subscription subscription) {
        Instant now = clock.instant();
        Instant before = subscription.feedLastUsedAt();
        if (before == null || before.plus(LAST_USE_STEP).isBefore(now)) {
            Subscription.update("feedLastUsedAt = ?1 where id = ?2", now, subscription.id());
        }
    }

    /** @param email whose, or null for everyone's */
    @Transactional
    public Page<Subscription> page(String email, int page, int size) {
        String where = email == null ? "1 = 1" : "lower(email) = lower(?1)";
        Object[] parameters = email == null ? new Object[0] : new Object[] { Addresses.key(email) };
        List<Subscription> items = Subscription.<Subscription> find(where + " order by createdAt, id", parameters)
                .page(page, size).list();
        return new Page<>(items, page, size, Subscription.count(where, parameters));
    }

    /**
     * A subscription as far as it tells whether anything about it is another than before.
     *
     * @param served whether it is served on the day that was asked for
     */
    public record Mark(UUID id, int version, boolean served) {
    }

    /** @return a mark of each of {@link #confirmed()}, which costs a fraction of reading them */
    @Transactional
    public List<Mark> marks(LocalDate today) {
        return Panache.getEntityManager().createQuery(MARKS, Object[].class).setParameter("pending", SubscriptionStatus.PENDING)
                .getResultList().stream().map(row -> new Mark((UUID) row[0], (int) row[1],
                        new ServingState((SubscriptionStatus) row[2], (LocalDate) row[3]).isServedOn(today)))
                .toList();
    }

    /** @return all whose address is its owner's, those that rest included */
    @Transactional
    public List<Subscription> confirmed() {
        return Subscription.<Subscription> find("standing.status <> ?1 order by id", SubscriptionStatus.PENDING)
                .withHint(HibernateHints.HINT_READ_ONLY, true).list();
    }
}
