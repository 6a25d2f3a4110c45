package org.calends.subscription.wish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.calends.account.person.Absence;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.LeadWish;
import org.calends.obligation.value.Leads;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A subscriber's standing wish: which obligations, how long ahead, by which channel. */
@Entity
@org.hibernate.annotations.Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_TEAM, deduceAliasInjectionPoints = false)
public class Subscription extends PanacheEntityBase {

    /** How long the owner of an address has to say yes. */
    public static final Duration TIME_TO_CONFIRM = Duration.ofDays(7);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String email;
    private String name;
    private String locale;
    private String zone;

    @Embedded
    private KeptFilter filter;

    @Embedded
    private LeadWish leadWish;

    @Convert(converter = LineListConverter.class)
    private List<String> channels;

    @Convert(converter = LineListConverter.class)
    private List<String> addresses = List.of();

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    private LocalTime sendAt;
    private boolean workingDaysOnly;
    private boolean alarms;

    @Embedded
    private ServingState standing = ServingState.ACTIVE;

    @Embedded
    private Absence absence;

    private String feedHash;
    private Instant feedLastUsedAt;
    private Instant confirmationNextAt;
    private Instant confirmedAt;
    private String createdBy;
    private String vouchedBy;
    private int linkSeries;
    private Instant asksSince;
    /** Null: the organisation. */
    @jakarta.persistence.Column(name = "team_id")
    private UUID team;
    private Instant createdAt;
    private Instant updatedAt;

    @Transient
    private boolean onDuty;

    @Transient
    private boolean provisional;

    protected Subscription() {
    }

    public Subscription(SubscriptionDraft draft, SubscriptionStatus status, FeedSecret secret, ZoneId organisation,
            String createdBy,
            String vouchedBy, Instant now) {
        this.standing = new ServingState(status, null);
        this.feedHash = secret.hash();
        this.createdBy = createdBy;
        this.vouchedBy = vouchedBy;
        this.createdAt = now;
        this.confirmationNextAt = standing.isPending() ? now : null;
        become(draft, organisation, now);
    }

    /**
     * Never stored: the wish of somebody who answers for an obligation and asked for nothing. Mails one by one, at the usual
     * time, as many days ahead as the obligation itself says.
     */
    public static Subscription onDuty(String email, Locale locale, ZoneId zone) {
        Subscription duty = new Subscription();
        duty.email = email;
        duty.locale = locale.toLanguageTag();
        duty.zone = zone.getId();
        duty.channels = List.of(Channel.MAIL.name());
        duty.delivery = Delivery.INDIVIDUAL;
        duty.createdAt = Instant.EPOCH;
        duty.asksSince = Instant.EPOCH;
        duty.onDuty = true;
        return duty;
    }

    /** Never stored: what somebody is about to wish, to show what it would bring. Its id is nobody else's. */
    static Subscription imagined(SubscriptionDraft draft, ZoneId organisation, Instant now) {
        Subscription imagined = new Subscription();
        imagined.provisional = true;
        imagined.id = UUID.randomUUID();
        imagined.createdAt = now;
        imagined.vouchedBy = "whoever looks at it";
        imagined.become(draft, organisation, now);
        return imagined;
    }

    /** The same for one that is about to be changed. */
    static Subscription imagined(Subscription present, SubscriptionDraft draft, ZoneId organisation, Instant now) {
        Subscription imagined = new Subscription();
        imagined.provisional = true;
        imagined.id = present.id;
        imagined.version = present.version;
        imagined.filter = present.filter;
        imagined.leadWish = present.leadWish;
        imagined.channels = present.channels;
        imagined.standing = present.standing;
        imagined.vouchedBy = present.vouchedBy;
        imagined.createdAt = present.createdAt;
        imagined.asksSince = present.asksSince;
        imagined.become(draft, organisation, now);
        return imagined;
    }

    void become(SubscriptionDraft draft, ZoneId organisation, Instant now) {
        List<Object> before = wish();
        email = draft.email();
        team = draft.team() == null || draft.team().isBlank() ? null : UUID.fromString(draft.team());
        name = draft.name();
        locale = draft.locale() == null ? "en" : draft.locale();
        zone = draft.zone() == null ? organisation.getId() : draft.zone();
        filter = new KeptFilter(draft.filter() == null ? Filter.ANY : draft.filter());
        leadWish = new LeadWish(draft.leadDays(), draft.leadWorkingDays());
        Set<Channel> wanted = draft.channels() == null ? Set.of(Channel.MAIL, Channel.FEED) : draft.channels();
        channels = wanted.stream().sorted().map(Channel::name).toList();
        addresses = ChannelAddresses.lines(draft.addresses());
        delivery = draft.delivery() == null ? Delivery.INDIVIDUAL : draft.delivery();
        sendAt = draft.sendAt();
        workingDaysOnly = Boolean.TRUE.equals(draft.workingDaysOnly());
        alarms = Boolean.TRUE.equals(draft.alarms());
        standing = standing.wished(draft.status(), draft.pausedUntil());
        absence = new Absence(draft.deputy(), draft.awayUntil());
        updatedAt = now;
        asksSince = wish().equals(before) ? asksSince : now;
    }

    /** @return what of it decides which obligations are told, and when; empty before it was written */
    private List<Object> wish() {
        return filter == null ? List.of() : List.of(filter.filter(), leadWish(), channels, standing);
    }

    /**
     * The address is its owner's. What others wrote before counts for nothing that concerns more than this subscription: no
     * absence, and no feed address.
     */
    void confirm(FeedSecret fresh, Instant now) {
        if (standing.isPending()) {
            standing = standing.confirmed();
            absence = Absence.NONE;
            rotate(fresh, now);
            confirmationNextAt = null;
            confirmedAt = now;
            updatedAt = now;
            asksSince = now;
        }
    }

    /** @param editor who answers for it; null when nobody does any more */
    void vouch(String editor, Instant now) {
        vouchedBy = editor;
        updatedAt = now;
        asksSince = now;
    }

    /** It is somebody else's address now, or the same person's other one: links in mails to the former one are dead. */
    void moveTo(String otherAddress, Instant now) {
        email = otherAddress;
        linkSeries++;
        updatedAt = now;
    }

    void askAgain(Instant now) {
        confirmationNextAt = now;
    }

    /** @param secret one that nobody knows: neither its feed nor a link in its mails opens anything any more */
    void endWaysIn(FeedSecret secret, Instant now) {
        linkSeries++;
        rotate(secret, now);
    }

    /** @return whether anything is left that it asks for */
    boolean stopMails(Instant now) {
        channels = channels().stream().filter(each -> each.carrier().filter(Channel.MAIL::equals).isEmpty())
                .map(Channel::name).toList();
        updatedAt = now;
        return !channels.isEmpty();
    }

    void rotate(FeedSecret secret, Instant now) {
        feedHash = secret.hash();
        feedLastUsedAt = null;
        updatedAt = now;
    }

    /** @return whether it is served on this day: confirmed, and not resting */
    public boolean isServedOn(LocalDate today) {
        return standing.isServedOn(today);
    }

    /** @return to whom mails go on this day instead of to the subscriber; empty while the subscriber is there */
    public Optional<String> standIn(LocalDate today) {
        return standing.isPending() ? Optional.empty() : absence().standIn(today);
    }

    /** @return that absence; an empty one while the subscriber is there, or back */
    AbsenceDraft absenceOn(LocalDate today) {
        return standIn(today).map(standIn -> new AbsenceDraft(standIn, awayUntil())).orElse(AbsenceDraft.NONE);
    }

    /** @return how long ahead to tell of this obligation: the subscriber's wish, or the obligation's own */
    public Leads leadsFor(Obligation obligation) {
        return leadWish().or(obligation.leads());
    }

    /** @return the same under these policies, and not those that hold now */
    public Leads leadsFor(Obligation obligation, Map<Kind, Leads> policies) {
        return leadWish().or(obligation.leadsUnder(policies));
    }

    /** @return the same as far as it is counted in days, as alarms of calendars are */
    public List<Integer> leadDaysFor(Obligation obligation) {
        return leadsFor(obligation).days();
    }

    public boolean uses(Channel channel) {
        return channels.contains(channel.name());
    }

    /** @return the channels of the ledger by which it is told what is to be done */
    public List<Channel> reminders() {
        return carriers(Channel::reminds);
    }

    /** @return the channels of the ledger by which deadlines enter its calendars */
    public List<Channel> invitations() {
        return carriers(Channel::entersCalendars);
    }

    /** @return the channels of the ledger by which it is told anything */
    public List<Channel> carriers() {
        return carriers(each -> true);
    }

    /** A channel that this installation had and has no more tells nothing. */
    private List<Channel> carriers(Predicate<Channel> which) {
        return channels.stream().flatMap(name -> Channel.find(name).stream()).filter(which)
                .flatMap(each -> each.carrier().stream()).distinct().toList();
    }

    /** @return where its messages of that channel go; null where it named no address of its own for it */
    public String addressOn(Channel carrier) {
        return carrier.hasOwnAddress() ? addresses().get(carrier.name()) : email;
    }

    /** @return the addresses of those channels that have one of their own, by their names */
    public Map<String, String> addresses() {
        return ChannelAddresses.of(addresses);
    }

    public Filter filter() {
        return filter.filter();
    }

    /** @return whether it is only imagined, perhaps in the place of a stored one with the same id */
    public boolean isProvisional() {
        return provisional;
    }

    /** @return the team whose deadlines it is for, or null for what is not confidential */
    public UUID team() {
        return team;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String email() {
        return email;
    }

    /** @return the subscriber's name, or null */
    public String name() {
        return name;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** @return the subscriber's own choice, or null for each obligation's */
    public List<Integer> leadDays() {
        return leadWish().leadDays();
    }

    /** @return the subscriber's own choice in working days, or null */
    public List<Integer> leadWorkingDays() {
        return leadWish().leadWorkingDays();
    }

    private LeadWish leadWish() {
        return leadWish == null ? LeadWish.NONE : leadWish;
    }

    public Set<Channel> channels() {
        return channels.stream().flatMap(name -> Channel.find(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Delivery delivery() {
        return delivery;
    }

    /** @return the local time at which to send, or null for the organisation's */
    public LocalTime sendAt() {
        return sendAt;
    }

    public boolean workingDaysOnly() {
        return workingDaysOnly;
    }

    /** @return whether the feed carries alarms */
    public boolean alarms() {
        return alarms;
    }

    /** @return as it was wished; a pause that is over is one no more, see {@link #statusOn} */
    public SubscriptionStatus status() {
        return standing.status();
    }

    /** @return what it is on this day, on which a pause may have ended by itself */
    public SubscriptionStatus statusOn(LocalDate today) {
        return standing.on(today);
    }

    /** @return who stands in while the subscriber is away, or null */
    public String deputy() {
        return absence().deputy();
    }

    /** @return the day on which the subscriber is back, or null */
    public LocalDate awayUntil() {
        return absence().awayUntil();
    }

    private Absence absence() {
        return absence == null ? Absence.NONE : absence;
    }

    /** @return whether an editor made or approved it, who may have left since */
    public boolean isVouchedFor() {
        return vouchedBy != null;
    }

    /** @return whether whoever made or approved it is none of these, who have left */
    public boolean isVouchedForStill(Set<String> leavers) {
        return vouchedBy != null && !leavers.contains(vouchedBy);
    }

    /** @return the name of the editor who made or approved it, or null */
    public String vouchedBy() {
        return vouchedBy;
    }

    /** @return the name of whoever asked for it */
    public String createdBy() {
        return createdBy;
    }

    /** @return what links in its mails carry; another one after they had to die */
    public int linkSeries() {
        return linkSeries;
    }

    /** @return when the owner of the address said yes, or null when nobody had to ask */
    Instant confirmedAt() {
        return confirmedAt;
    }

    /** @return until when the owner of the address can say yes */
    public Instant confirmableUntil() {
        return createdAt.plus(TIME_TO_CONFIRM);
    }

    public LocalDate pausedUntil() {
        return standing.pausedUntil();
    }

    /** @return when a calendar last fetched the feed, or null */
    public Instant feedLastUsedAt() {
        return feedLastUsedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /**
     * @return since when it asks, and may ask, for what it asks for now: when it was made, confirmed, approved or last widened
     */
    public Instant asksSince() {
        return asksSince;
    }

    /** @return whether nobody wrote it, and it is what somebody answers for */
    public boolean isOnDuty() {
        return onDuty;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
