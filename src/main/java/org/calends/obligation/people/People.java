package org.calends.obligation.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.calends.account.person.MailAddress;
import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.obligation.model.ObligationDraft;

/**
 * Sees to it that an owner or deputy is somebody who can be mailed. Whoever is called exactly so, and nobody else is, becomes
 * the address; any other name is refused, with the nearest ones.
 */
@ApplicationScoped
public class People {

    private static final int MOST_NAMED = 3;

    private final PeopleNow now;

    People(PeopleNow now) {
        this.now = now;
    }

    /**
     * @param before as it stands, or as what it takes its people from; null where there is nothing before. What is the same as
     *        there is nobody's mistake of today, and stays.
     * @return the draft with addresses
     * @throws InvalidInputException naming owner, deputy or both
     */
    @ActivateRequestContext
    public ObligationDraft settled(ObligationDraft draft, ObligationDraft before) {
        List<Violation> violations = new ArrayList<>();
        String owner = settled("owner", draft.owner(), before == null ? null : before.owner(), violations);
        String deputy = settled("deputy", draft.deputy(), before == null ? null : before.deputy(), violations);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        boolean same = owner == draft.owner() && deputy == draft.deputy();
        return same ? draft : draft.lookedAfterBy(owner, deputy);
    }

    /**
     * The same for one person in any other place.
     *
     * @throws InvalidInputException naming the field
     */
    public String settled(String field, String written) {
        return settled(field, Stream.ofNullable(written).toList(), List.of()).stream().findFirst().orElse(null);
    }

    /**
     * The same for whom somebody wants to hear of.
     *
     * @param before those whom it named already, who stay as they are
     * @throws InvalidInputException naming the field
     */
    @ActivateRequestContext
    public List<String> settled(String field, List<String> written, List<String> before) {
        List<Violation> violations = new ArrayList<>();
        List<String> settled = written.stream()
                .map(each -> settled(field, each, before.contains(each) ? each : null, violations)).distinct().toList();
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return settled;
    }

    private String settled(String field, String written, String before, List<Violation> violations) {
        if (written == null || written.equals(before) || MailAddress.Validator.isMailable(written)) {
            return written;
        }
        List<String> called = now.directory().called(written);
        if (called.size() == 1) {
            return called.get(0);
        }
        violations.add(called.isEmpty() ? nobody(field, now.shown(now.directory().nearest(written), written))
                : several(field, now.shown(called, written)));
        return written;
    }

    /**
     * @param address of somebody who is to act for another
     * @param known whether that is somebody whom this house knows
     * @return why not, with those who are known and are called most like that; empty where it is one of them
     */
    @ActivateRequestContext
    public Optional<Violation> unknown(String field, String address, Predicate<String> known) {
        if (known.test(address)) {
            return Optional.empty();
        }
        List<String> nearest = now.shown(now.directory().like(address).stream().filter(known).limit(MOST_NAMED).toList(),
                address);
        return Optional.of(nearest.isEmpty() ? new Violation(field, "account.person.unknown")
                : new Violation(field, "account.person.unknown.suggest", listed(nearest)));
    }

    private static Violation nobody(String field, List<String> nearest) {
        return nearest.isEmpty()
                ? new Violation(field, "account.person.not-mailable")
                : new Violation(field, "account.person.not-mailable.suggest", listed(nearest));
    }

    private static Violation several(String field, List<String> called) {
        return called.isEmpty() ? new Violation(field, "account.person.ambiguous")
                : new Violation(field, "account.person.ambiguous.suggest", listed(called));
    }

    private static String listed(List<String> addresses) {
        return String.join(", ", addresses.stream().limit(MOST_NAMED).toList());
    }
}
