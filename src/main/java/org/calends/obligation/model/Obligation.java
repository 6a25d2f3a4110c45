package org.calends.obligation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.calends.account.person.Addresses;
import org.calends.input.AllowedCharacters;
import org.calends.obligation.value.AsOf;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.LeadPolicy;
import org.calends.obligation.value.LeadWish;
import org.calends.obligation.value.Leads;
import org.calends.obligation.value.Source;
import org.calends.obligation.value.Status;
import org.calends.obligation.value.WorkingHours;
import org.calends.visibility.VisibleRows;
import org.calends.workday.recurrence.Occurrence;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Something that must be done by a due date. Changes only through its verbs, which {@code Obligations} calls; each says
 * whether anything changed, so that repeating it is harmless.
 */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_TEAM, deduceAliasInjectionPoints = false)
public class Obligation extends PanacheEntityBase {

    @Id
    @ObligationId
    private UUID id;

    @Transient
    private UUID chosenId;

    @Version
    private int version;

    private String title;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String authority;
    private String authorityKey;
    private String jurisdiction;
    private String description;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "obligation_tag", joinColumns = @JoinColumn(name = "obligation_id"))
    @Column(name = "tag")
    @BatchSize(size = 500)
    private Set<String> tags = new TreeSet<>();

    @Embedded
    private DueDate due;

    private LocalDate lastSafeDay;
    private Instant dueAt;
    private int dueRevision;
    private String owner;
    /** As {@link Addresses#key} writes it, so that whatever case somebody typed finds the same person. */
    private String ownerKey;
    private String deputy;
    /** Null: the organisation. */
    @Column(name = "team_id")
    private UUID team;

    @Embedded
    private LeadWish leadWish;

    @ManyToOne
    @JoinColumn(name = "kind", insertable = false, updatable = false)
    private LeadPolicy policy;

    @Embedded
    private Source source;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @Embedded
    private Closing closing;

    private String computation;

    @Embedded
    private SeriesMembership series = SeriesMembership.ALONE;

    @Embedded
    private DependencyLink chain = DependencyLink.FREE;

    private String searchText;
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected Obligation() {
    }

    public Obligation(CheckedDraft draft, String createdBy, Instant now) {
        this.createdBy = createdBy;
        this.createdAt = now;
        become(draft, now);
    }

    /** The next one of a series. */
    public Obligation(CheckedDraft draft, Obligation previous, String createdBy, Instant now) {
        this(draft, createdBy, now);
        series = series.after(previous.seriesId(), previous.sequence());
    }

    /** One that a file brings back as it was. */
    public Obligation(CheckedDraft draft, ObligationRecord asItWas, String createdBy, Instant now, ZoneId zone) {
        this(draft, createdBy, now);
        chosenId = asItWas.id();
        ObligationState state = asItWas.state();
        series = new SeriesMembership(draft.cycle(), state.seriesId(), state.nextId(), 0, state.laterOnes());
        status = state.isOpen() ? Status.OPEN : state.status();
        closing = state.closing(this, now, zone, createdBy);
    }

    /** Takes everything from the draft. A different due date is a move: it re-arms the reminders. */
    public void become(CheckedDraft checked, Instant now) {
        ObligationDraft draft = checked.draft();
        title = draft.title().strip();
        kind = draft.kind() == null ? Kind.OTHER : draft.kind();
        authority = AllowedCharacters.stripped(draft.authority());
        jurisdiction = draft.jurisdiction();
        description = AllowedCharacters.orNull(draft.description());
        tags = Stream.ofNullable(draft.tags()).flatMap(List::stream).map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
        owner = AllowedCharacters.stripped(draft.owner());
        ownerKey = owner == null ? null : Addresses.key(owner);
        deputy = AllowedCharacters.stripped(draft.deputy());
        team = draft.team() == null || draft.team().isBlank() ? null : UUID.fromString(draft.team());
        leadWish = new LeadWish(draft.leadDays(), draft.leadWorkingDays());
        source = draft.source() == null ? null : draft.source().tidied();
        series = series.comingAgain(checked.cycle());
        chain = chain.after(draft.dependsOn(), checked.milestone());
        moveTo(draft.due(), checked.hours(), now);
        computation = checked.computation() == null ? computation : checked.computation();
        searchText = searchText();
    }

    private String searchText() {
        return Stream.of(title, authority, description, owner, source == null ? null : source.quote(), String.join(" ", tags))
                .filter(Objects::nonNull).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    public boolean moveTo(DueDate newDue, WorkingHours hours, Instant now) {
        updatedAt = now;
        if (newDue.equals(due)) {
            return false;
        }
        due = newDue;
        computation = null;
        findLastMoment(hours);
        dueRevision++;
        return true;
    }

    private void findLastMoment(WorkingHours hours) {
        lastSafeDay = due.lastSafeDay(hours);
        dueAt = due.moment();
    }

    /** The due date stays; what follows from it is found again by other working hours, or other rules of its zone. */
    public void follow(WorkingHours hours, Instant now) {
        findLastMoment(hours);
        updatedAt = now;
    }

    public boolean follows(WorkingHours hours) {
        return due.lastSafeDay(hours).equals(lastSafeDay) && Objects.equals(due.moment(), dueAt);
    }

    /** The policy of its kind, which a query brings along and a new obligation or kind has to be given. */
    public void follow(LeadPolicy ofItsKind) {
        policy = ofItsKind;
    }

    /** @param key of the authority that its written name means, or null where it has none */
    public void setBy(String key) {
        authorityKey = key;
    }

    /** @param uid what calendars call the one that it depends on, or null */
    public void comeAfter(String uid) {
        chain = chain.called(uid);
    }

    /** Later ones are made from this draft instead of from this one; null: from this one. */
    public void laterOnesLike(String draft) {
        series = series.laterOnesLike(draft);
    }

    public void comeAgain(RecurrenceState newCycle, Instant now) {
        series = series.comingAgain(newCycle);
        updatedAt = now;
    }

    public void followedBy(Obligation next) {
        series = series.followedBy(next.id);
    }

    /** @return this obligation as it will stand on one of its later dates; never stored */
    public Obligation on(Occurrence occurrence, WorkingHours hours) {
        Obligation later = new Obligation(new CheckedDraft(ObligationDraft.of(this).dueOn(occurrence.date()), null,
                cycle().at(occurrence.nominal()), chain.milestone(), hours), this, createdBy, createdAt);
        later.id = id;
        later.policy = policy;
        later.series = later.series.asEdition(sequence());
        later.chain = chain;
        later.updatedAt = updatedAt;
        return later;
    }

    /** The same period, counted again with calendars that have changed since. */
    public void recounted(DueDate newDue, String newComputation, WorkingHours hours, Instant now) {
        moveTo(newDue, hours, now);
        computation = newComputation;
    }

    /** @param how judged, see {@link #judged} */
    public boolean complete(Completion how, Instant now) {
        return close(Status.DONE, new Closing(null, now, how));
    }

    /** @param done when it was done at the earliest, by which it is late or not */
    public Completion judged(Completion how, Instant done, ZoneId zone) {
        return how.judged(isTooLate(done, zone), inTimeUntil(zone));
    }

    /** @return a completion from elsewhere, as it was judged there, or else by the day on which it was done */
    Completion judgedOnce(Completion how, Instant recordedAt, ZoneId zone) {
        Instant done = CompletionDraft.BARE.earliest(how, recordedAt, zone);
        return how.judged(how.late() == null ? isTooLate(done, zone) : how.wasLate(),
                how.inTimeUntil() == null ? inTimeUntil(zone) : how.inTimeUntil());
    }

    /** @return whether acting at that moment is too late */
    boolean isTooLate(Instant moment, ZoneId zone) {
        return !moment.isBefore(inTimeUntil(zone));
    }

    /** @return the first moment at which acting is too late; of a whole day the midnight after the last safe one */
    Instant inTimeUntil(ZoneId zone) {
        return dueAt == null ? lastSafeDay.plusDays(1).atStartOfDay(zone).toInstant() : dueAt;
    }

    public boolean waive(String reason, Instant now) {
        return close(Status.WAIVED, new Closing(reason, now, null));
    }

    public boolean withdraw(String reason, Instant now) {
        return close(Status.WITHDRAWN, new Closing(reason, now, null));
    }

    public boolean close(Status end, Closing how) {
        status = end;
        closing = how;
        updatedAt = how.at();
        return true;
    }

    public boolean reopen(Instant now) {
        if (status == Status.OPEN) {
            return false;
        }
        status = Status.OPEN;
        closing = null;
        updatedAt = now;
        return true;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /**
     * @return whether it is open and too late: by its moment where a time is stated, else by the day after the last safe one
     */
    public boolean isOverdue(LocalDate today, Instant now) {
        return isOpen() && isTooLate(today, now);
    }

    public boolean isOverdue(AsOf at) {
        return isOverdue(at.dayFor(due), at.now());
    }

    private boolean isTooLate(LocalDate today, Instant now) {
        return dueAt == null ? lastSafeDay.isBefore(today) : !now.isBefore(dueAt);
    }

    /**
     * @return days from today to the last safe day; never negative before it is too late, and then never positive: 0 where it
     *         became so today
     */
    public long daysLeft(LocalDate today, Instant now) {
        long days = ChronoUnit.DAYS.between(today, lastSafeDay);
        return isTooLate(today, now) ? Math.min(days, 0) : Math.max(days, 0);
    }

    public long daysLeft(AsOf at) {
        return daysLeft(at.dayFor(due), at.now());
    }

    /** @return the id that it is to have once it is stored, or null */
    UUID chosenId() {
        return chosenId;
    }

    public UUID id() {
        return id;
    }

    /** @return a number that rises with every change */
    public int version() {
        return version;
    }

    public String title() {
        return title;
    }

    public Kind kind() {
        return kind;
    }

    /** @return who set the date, or null when nobody said */
    public String authority() {
        return authority;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public String description() {
        return description;
    }

    public Set<String> tags() {
        return tags;
    }

    public DueDate due() {
        return due;
    }

    public LocalDate lastSafeDay() {
        return lastSafeDay;
    }

    /** @return the moment at which it is too late, or null where no time of day is stated */
    public Instant dueAt() {
        return dueAt;
    }

    /** @return a number that rises each time the due date moves; reminders belong to one revision */
    public int dueRevision() {
        return dueRevision;
    }

    public String owner() {
        return owner;
    }

    /** @return to which team it belongs, or null for the organisation */
    public UUID team() {
        return team;
    }

    public void belongTo(UUID newTeam) {
        team = newTeam;
    }

    public String deputy() {
        return deputy;
    }

    /** @return how long ahead to remind: its own choice, or its kind's policy */
    public Leads leads() {
        return leadWish().or(policy == null ? new Leads(kind.leadDays(), null) : policy.leads());
    }

    /** @return the same under these policies, and not those that hold now */
    public Leads leadsUnder(Map<Kind, Leads> policies) {
        return leadWish().or(policies.getOrDefault(kind, new Leads(kind.leadDays(), null)));
    }

    /** @return how many days ahead to remind */
    public List<Integer> leadDays() {
        return leads().days();
    }

    /** @return how many working days ahead to remind */
    public List<Integer> leadWorkingDays() {
        return leads().workingDays();
    }

    /** @return its own choice, where one was made */
    public LeadWish leadWish() {
        return leadWish == null ? LeadWish.NONE : leadWish;
    }

    /** @return where it comes from, or null */
    public Source source() {
        return source;
    }

    public Status status() {
        return status;
    }

    /** @return when and how it stopped being open; {@link Closing#NONE} while it is open */
    public Closing closing() {
        return closing == null ? Closing.NONE : closing;
    }

    /** @return whether it was done too late, as judged when that was recorded */
    public boolean isCompletedLate() {
        return closing().completion() != null && closing().completion().wasLate();
    }

    /**
     * @param organisation where days are counted
     * @return by how many days it was done too late, 0 on the last day itself after its time; empty when it was in time, or is
     *         not done
     */
    public OptionalLong daysLate(ZoneId organisation) {
        return isCompletedLate() ? closing().completion().late(organisation) : OptionalLong.empty();
    }

    /** @return how the due date was counted, as JSON; null when it was stated */
    public String computation() {
        return computation;
    }

    /** @return the value of an RRULE, or null when it does not come again */
    public String recurrence() {
        return series.rule();
    }

    public SeriesMembership series() {
        return series;
    }

    /** @return how it comes again and which date of it this is; null when it comes once */
    public RecurrenceState cycle() {
        return series.cycle();
    }

    /** @return the id of the first one of its series; its own, where it is the first */
    public UUID seriesId() {
        return series.isLater() ? series.seriesId() : id;
    }

    /**
     * @return which edition of a calendar's entry this is (RFC 5545, 3.8.7.4): rises with every change, and also from the
     *         forecast of a later date to the obligation that then opens for it
     */
    public int sequence() {
        return series.sequenceBase() + version;
    }

    /** @return the obligation from whose date this one's is counted, or null */
    public UUID dependsOn() {
        return chain.dependsOn();
    }

    /** @return the part of that one's UID which its events and its tasks have in common, or null */
    public String dependsOnUid() {
        return chain.dependsOnUid();
    }

    /** @return whether it is an internal step towards the one it depends on */
    public boolean isMilestone() {
        return chain.milestone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
