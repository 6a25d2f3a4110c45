package org.calends.subscription.wish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Addresses;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.obligation.people.People;

/** The one door to who is away, of those who have an account; a subscription may name a deputy of its own. */
@ApplicationScoped
public class Absences {

    private final Clock clock;
    private final Accounts accounts;
    private final Subscriptions subscriptions;
    private final Event<AbsenceChanged> announcements;
    private final People people;

    Absences(Clock clock, Accounts accounts, Subscriptions subscriptions, Event<AbsenceChanged> announcements, People people) {
        this.people = people;
        this.clock = clock;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.announcements = announcements;
    }

    /** @return an empty one for somebody who is there, or back */
    @Transactional
    public AbsenceDraft of(UUID account) {
        Account whose = accounts.get(account);
        return whose.standIn(today(whose, clock.instant())).map(deputy -> new AbsenceDraft(deputy, whose.awayUntil()))
                .orElse(AbsenceDraft.NONE);
    }

    /**
     * Begins or changes an absence; an empty one ends it.
     *
     * @throws InvalidInputException when half of it is missing, when it is over already, or when nobody known would stand in
     */
    @Transactional
    @SecurityRelevant(SecurityEventKind.ABSENCE_CHANGED)
    public AbsenceDraft set(UUID account, AbsenceDraft asked, String actor) {
        AbsenceDraft absence = asked.standIn(people.settled("deputy", asked.deputy()));
        List<Violation> wrong = absence.equals(AbsenceDraft.NONE) ? List.of() : wrong(accounts.get(account), absence);
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
        AbsenceDraft before = of(account);
        accounts.leave(account, absence.awayUntil(), absence.deputy());
        if (!absence.equals(before)) {
            announcements.fire(new AbsenceChanged(account, before, absence, actor));
        }
        return absence;
    }

    private List<Violation> wrong(Account whose, AbsenceDraft absence) {
        List<Violation> wrong = new ArrayList<>();
        if (absence.deputy() == null) {
            wrong.add(new Violation("deputy", "account.absence.both-or-none"));
        } else if (whose.email() == null) {
            wrong.add(new Violation("deputy", "account.absence.deputy.no-address"));
        } else if (absence.deputy().equalsIgnoreCase(whose.email())) {
            wrong.add(new Violation("deputy", "account.absence.deputy.same"));
        } else {
            people.unknown("deputy", absence.deputy(), subscriptions::isKnown).ifPresent(wrong::add);
        }
        if (absence.awayUntil() == null) {
            wrong.add(new Violation("awayUntil", "account.absence.both-or-none"));
        } else if (!absence.awayUntil().isAfter(today(whose, clock.instant()))) {
            wrong.add(new Violation("awayUntil", "input.day.not-to-come"));
        }
        return wrong;
    }

    /** @return who stands in at this moment, for each address of somebody who is away, as {@link #key} writes it */
    @Transactional
    public Map<String, String> standIns(Instant now) {
        Map<String, String> standIns = new LinkedHashMap<>();
        LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.MIN);
        accounts.awayAfter(earliest).stream().filter(account -> account.email() != null).forEach(account -> account
                .standIn(today(account, now)).ifPresent(deputy -> standIns.putIfAbsent(key(account.email()), deputy)));
        return standIns;
    }

    /** @return the address as it is looked up among {@link #standIns}, whatever its letters' case */
    public static String key(String email) {
        return Addresses.key(email);
    }

    private LocalDate today(Account account, Instant now) {
        return LocalDate.ofInstant(now, account.zoneWithin(clock.getZone()));
    }
}
