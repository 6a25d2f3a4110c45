package org.calends.reminder.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Addresses;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.audit.SubjectNames;
import org.calends.authority.AuthorityDictionary;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.UnknownResourceException;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.people.People;
import org.calends.team.Teams;

/** The one door to escalation rules. */
@ApplicationScoped
public class Escalations implements SubjectNames {

    private final Clock clock;
    private final EscalationSettings settings;
    private final AuthorityNames authorities;
    private final People people;
    private final Teams teams;

    Escalations(Clock clock, EscalationSettings settings, AuthorityNames authorities, People people, Teams teams) {
        this.teams = teams;
        this.people = people;
        this.authorities = authorities;
        this.clock = clock;
        this.settings = settings;
    }

    /** @return the addresses that obligations go to when nobody acknowledges them, each as it is compared */
    @Transactional
    public Set<String> contacts() {
        return Stream.concat(all().stream().map(Escalation::contact), settings.contact().stream()).filter(Objects::nonNull)
                .map(Addresses::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Oldest first. */
    @Transactional
    public List<Escalation> all() {
        return Escalation.list("order by createdAt, id");
    }

    /**
     * @throws InvalidInputException when the contact is nobody who can be mailed, or would hear of it before the deputy
     * @throws ConflictException when there is a rule for the same obligations
     */
    @Transactional
    @SecurityRelevant(SecurityEventKind.ESCALATION_CHANGED)
    public Escalation add(EscalationDraft draft, String actor) {
        Escalation rule = new Escalation(known(draft), actor, clock.instant());
        requireSense(rule);
        rule.persist();
        return rule;
    }

    /** Refuses what {@link #add} does. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.ESCALATION_CHANGED)
    public Escalation replace(UUID id, EscalationDraft draft) {
        Escalation rule = get(id);
        rule.become(known(draft), clock.instant());
        requireSense(rule);
        return rule;
    }

    private EscalationDraft known(EscalationDraft draft) {
        UUID team = draft.team() == null ? null
                : teams.called(draft.team()).orElseThrow(() -> new InvalidInputException("team", "team.unknown"));
        String contact = people.settled("contact", draft.contact());
        if (!teams.confidential().isOpenTo(team, contact)) {
            throw new InvalidInputException("contact", "team.owner-outside");
        }
        return draft.to(contact, team);
    }

    private void requireSense(Escalation rule) {
        if (rule.contactDays() > rule.deputyDays()) {
            throw new InvalidInputException("contactDays", "reminder.escalation.contact-days.before-deputy", rule.deputyDays());
        }
        AuthorityDictionary dictionary = authorities.dictionary();
        all().stream().filter(other -> !other.id().equals(rule.id()) && other.isForTheSameAs(rule, dictionary)).findFirst()
                .ifPresent(other -> {
                    throw new ConflictException(
                            "reminder.escalation.exists", other.contact());
                });
    }

    @Transactional
    @SecurityRelevant(SecurityEventKind.ESCALATION_CHANGED)
    public void remove(UUID id) {
        get(id).delete();
    }

    @Override
    @Transactional
    public Optional<String> nameOf(UUID id) {
        return Escalation.<Escalation> findByIdOptional(id).map(Escalation::contact);
    }

    @Transactional
    public Escalation get(UUID id) {
        return Escalation.<Escalation> findByIdOptional(id)
                .orElseThrow(() -> new UnknownResourceException("reminder.escalation.not-found", id));
    }
}
