package org.calends.team;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Addresses;
import org.calends.account.person.Role;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.audit.SubjectNames;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.RequestRefusedException;
import org.calends.input.RequestRefusedException.Ground;
import org.calends.input.UnknownResourceException;
import org.calends.team.TeamView.MemberView;
import org.calends.visibility.Visibility;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * The one door to teams. Administrators of the organisation keep them; whoever administers a team says who is in it. That a
 * confidential team exists is known to its members and to administrators only.
 */
@ApplicationScoped
public class Teams implements SubjectNames {

    private static final List<String> OWNED = List.of("Obligation", "Subscription", "TeamFeed", "StoredDocument", "Escalation");

    private final Clock clock;
    private final Accounts accounts;
    private final Event<TeamChanged> announcements;

    Teams(Clock clock, Accounts accounts, Event<TeamChanged> announcements) {
        this.announcements = announcements;
        this.clock = clock;
        this.accounts = accounts;
    }

    /** With its first members; whoever makes it is in it and administers it, unless that is said otherwise. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_CHANGED)
    public TeamView make(TeamDraft draft) {
        requireFreeName(draft.name(), null);
        Team team = new Team(draft.name(), draft.isConfidential(), clock.instant());
        team.persistAndFlush();
        caller().ifPresent(maker -> put(team, maker, TeamRole.ADMIN));
        fill(team, draft);
        return view(team);
    }

    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_CHANGED)
    public TeamView change(UUID id, TeamDraft draft) {
        Team team = known(id);
        requireFreeName(draft.name(), id);
        boolean was = team.isConfidential();
        team.become(draft.name(), draft.isConfidential());
        Set<UUID> named = fill(team, draft);
        if (draft.members() != null) {
            keepOnly(team, named);
            Panache.flush();
        }
        announcements.fire(new TeamChanged(id, was != team.isConfidential()));
        return view(team);
    }

    /** @return the accounts that were named */
    private Set<UUID> fill(Team team, TeamDraft draft) {
        Set<UUID> named = new HashSet<>();
        if (draft.members() != null) {
            List<Account> people = accounts.all();
            for (TeamMemberDraft each : draft.members()) {
                Account account = account(people, "members", each.account());
                named.add(account.id());
                put(team, account, each.roleOrLeast());
            }
        }
        Panache.flush();
        return named;
    }

    private static void keepOnly(Team team, Set<UUID> named) {
        TeamMember.<TeamMember> list("id.team", team.id()).stream().filter(each -> !named.contains(each.account()))
                .forEach(TeamMember::delete);
    }

    /** @throws ConflictException while anything belongs to it */
    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_CHANGED)
    public void end(UUID id) {
        Team team = known(id);
        if (Visibility.EVERYTHING.during(() -> OWNED.stream().anyMatch(owned -> owns(owned, id)))) {
            throw new ConflictException("team.still-owns", team.name());
        }
        TeamMember.delete("id.team", id);
        team.delete();
    }

    private static boolean owns(String owned, UUID id) {
        return !Panache.getEntityManager().createQuery("select 1 from " + owned + " where team = :team", Integer.class)
                .setParameter("team", id).setMaxResults(1).getResultList().isEmpty();
    }

    /** Who is in it gets the role. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_CHANGED)
    public TeamView admit(UUID id, TeamMemberDraft draft) {
        Team team = known(id);
        requireMayAdmit(id);
        put(team, account(accounts.all(), "account", draft.account()), draft.roleOrLeast());
        Panache.flush();
        announcements.fire(new TeamChanged(id, false));
        return view(team);
    }

    /** Harmless for somebody who is not in it. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_CHANGED)
    public void dismiss(UUID id, UUID account) {
        known(id);
        requireMayAdmit(id);
        if (TeamMember.deleteById(new TeamMember.Id(id, account))) {
            Panache.flush();
            announcements.fire(new TeamChanged(id, false));
        }
    }

    private void requireMayAdmit(UUID team) {
        if (!mayAdmit(team)) {
            throw new RequestRefusedException(Ground.FORBIDDEN, "team.role-forbids");
        }
    }

    /** @return whether whoever asks says who is in it: administrators, and editors who administer the team */
    @Transactional
    public boolean mayAdmit(UUID team) {
        return caller().filter(each -> each.role() == Role.ADMIN
                || each.role() == Role.EDITOR && role(team).filter(TeamRole.ADMIN::equals).isPresent()).isPresent();
    }

    private static void put(Team team, Account account, TeamRole role) {
        TeamMember.Id id = new TeamMember.Id(team.id(), account.id());
        TeamMember.<TeamMember> findByIdOptional(id).ifPresentOrElse(there -> there.become(role),
                () -> new TeamMember(id, role).persist());
    }

    private static void requireFreeName(String name, UUID own) {
        Team other = Team.find("lower(name) = lower(?1)", name.strip()).firstResult();
        if (other != null && !other.id().equals(own)) {
            throw new ConflictException("team.exists", name.strip());
        }
    }

    /** @return those that whoever asks may know of, by name */
    @Transactional
    public List<TeamView> all() {
        Set<UUID> own = own();
        boolean administers = caller().filter(each -> each.role() == Role.ADMIN).isPresent();
        return views(Team.<Team> list("order by name, id").stream()
                .filter(team -> administers || isVisible(team, own::contains)).toList());
    }

    /** @return those that whoever asks is in, by name */
    @Transactional
    public List<TeamView> mine() {
        Set<UUID> own = own();
        return own.isEmpty() ? List.of() : views(Team.list("id in ?1 order by name, id", own));
    }

    /** @return the identifiers of those that whoever asks is in */
    @Transactional
    public Set<UUID> own() {
        return caller().map(each -> TeamMember.<TeamMember> list("id.account", each.id()).stream().map(TeamMember::team)
                .collect(Collectors.toUnmodifiableSet())).orElse(Set.of());
    }

    /**
     * @param present by identifier, to which something belongs already; null for none
     * @return those that whoever asks can choose, by name
     */
    @Transactional
    public List<TeamView> toChooseFrom(String present) {
        return all().stream().filter(each -> each.isMine() || each.id().toString().equals(present)).toList();
    }

    /** @throws UnknownResourceException when there is none, or whoever asks may not know of it */
    @Transactional
    public TeamView get(UUID id) {
        return view(known(id));
    }

    /**
     * @param named by identifier or name
     * @return its identifier; empty where there is none, or whoever asks may not know of it
     */
    @Transactional
    public Optional<UUID> called(String named) {
        if (named.indexOf('\0') >= 0) {
            return Optional.empty(); // none is called so, and not every database can be asked
        }
        return Team.<Team> find("cast(id as string) = ?1 or lower(name) = ?1", named.strip().toLowerCase(Locale.ROOT)).stream()
                .filter(this::isVisible).map(Team::id).findFirst();
    }

    /** @return its name, or null for the organisation */
    @Transactional
    public String name(UUID id) {
        Team team = id == null ? null : Team.findById(id);
        return team == null ? null : team.name();
    }

    private Team known(UUID id) {
        return Team.<Team> findByIdOptional(id).filter(this::isKnown)
                .orElseThrow(() -> new UnknownResourceException("team.not-found", id));
    }

    private boolean isKnown(Team team) {
        return isVisible(team) || caller().filter(each -> each.role() == Role.ADMIN).isPresent();
    }

    private boolean isVisible(Team team) {
        return isVisible(team, id -> role(id).isPresent());
    }

    private static boolean isVisible(Team team, Predicate<UUID> isIn) {
        return !team.isConfidential() || Visibility.current().everything() || Visibility.current().team().equals(team.id())
                || isIn.test(team.id());
    }

    /** @return what whoever asks is in this team */
    @Transactional
    public Optional<TeamRole> role(UUID team) {
        return caller().map(each -> TeamMember.<TeamMember> findById(new TeamMember.Id(team, each.id())))
                .map(TeamMember::role);
    }

    /** @return the account of whoever asks */
    @Transactional
    public Optional<Account> caller() {
        Visibility asking = Visibility.current();
        Optional<Account> account = !asking.person().isEmpty() ? accounts.byName(asking.person())
                : asking.address().isEmpty() ? Optional.empty() : accounts.byEmail(asking.address());
        return account.filter(Account::isActive);
    }

    private static Account account(List<Account> people, String field, String named) {
        return people.stream().filter(Account::isActive)
                .filter(each -> each.id().toString().equals(named) || each.username().equals(named.strip())
                        || named.strip().equalsIgnoreCase(each.email()))
                .findFirst().orElseThrow(() -> new InvalidInputException(field, "team.member.unknown", named));
    }

    private TeamView view(Team team) {
        return views(List.of(team)).get(0);
    }

    private List<TeamView> views(List<Team> teams) {
        if (teams.isEmpty()) {
            return List.of();
        }
        Map<UUID, Account> people = accounts.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        UUID asking = caller().map(Account::id).orElse(null);
        Map<UUID, List<TeamMember>> members = TeamMember
                .<TeamMember> list("id.team in ?1", teams.stream().map(Team::id).toList()).stream()
                .collect(Collectors.groupingBy(TeamMember::team));
        return teams.stream().map(team -> view(team, members.getOrDefault(team.id(), List.of()), people, asking)).toList();
    }

    private static TeamView view(Team team, List<TeamMember> in, Map<UUID, Account> people, UUID asking) {
        TeamRole role = in.stream().filter(each -> each.account().equals(asking)).map(TeamMember::role).findFirst()
                .orElse(null);
        List<MemberView> members = in.stream()
                .map(each -> new MemberView(each.account(), people.get(each.account()).username(),
                        people.get(each.account()).displayName(), each.role()))
                .sorted(Comparator.comparing(MemberView::username)).toList();
        return new TeamView(team.id(), team.version(), team.name(), team.isConfidential(), role, members);
    }

    /** @return who may be told of what, whoever asks */
    @Transactional
    public ConfidentialTeams confidential() {
        Map<UUID, Set<String>> members = new HashMap<>();
        Team.<Team> list("confidential = true").forEach(team -> members.put(team.id(), Set.of()));
        if (!members.isEmpty()) {
            Map<UUID, Account> people = accounts.all().stream().filter(Account::isActive).filter(each -> each.email() != null)
                    .collect(Collectors.toMap(Account::id, Function.identity()));
            TeamMember.<TeamMember> list("id.team in ?1 order by id.team, id.account", members.keySet()).stream()
                    .filter(each -> people.containsKey(each.account()))
                    .collect(Collectors.groupingBy(TeamMember::team, Collectors.mapping(
                            each -> Addresses.key(people.get(each.account()).email()), Collectors.toUnmodifiableSet())))
                    .forEach(members::put);
        }
        return members.isEmpty() ? ConfidentialTeams.NONE : new ConfidentialTeams(Map.copyOf(members));
    }

    /** @return the active accounts of those who administer the team and can be mailed; where there is none, of all members */
    @Transactional
    public List<Account> inCharge(UUID team) {
        Map<UUID, TeamRole> roles = TeamMember.<TeamMember> list("id.team", team).stream()
                .collect(Collectors.toMap(TeamMember::account, TeamMember::role));
        List<Account> members = accounts.all().stream()
                .filter(each -> roles.containsKey(each.id()) && each.isActive() && each.email() != null).toList();
        List<Account> leading = members.stream().filter(each -> roles.get(each.id()) == TeamRole.ADMIN).toList();
        return leading.isEmpty() ? members : leading;
    }

    @Override
    @Transactional
    public Optional<String> nameOf(UUID id) {
        return Team.<Team> findByIdOptional(id).map(Team::name);
    }
}
