package org.calends.reminder.acts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.AccountAddresses;
import org.calends.account.person.Addresses;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.input.InvalidInputException;
import org.calends.obligation.change.Transfers;
import org.calends.obligation.change.Transfers.Handed;
import org.calends.obligation.change.Transfers.Held;
import org.calends.obligation.people.People;
import org.calends.reminder.escalation.PeopleWatch;
import org.calends.subscription.wish.Subscriptions;

/** What somebody who signs in, or did, still answers for, and giving it to somebody else. */
@ApplicationScoped
public class Handovers {

    private final AccountAddresses accountAddresses;
    private final Subscriptions subscriptions;
    private final Transfers transfers;
    private final PeopleWatch people;
    private final People known;

    Handovers(AccountAddresses accountAddresses, Subscriptions subscriptions, Transfers transfers, PeopleWatch people,
            People known) {
        this.known = known;
        this.accountAddresses = accountAddresses;
        this.subscriptions = subscriptions;
        this.transfers = transfers;
        this.people = people;
    }

    /**
     * What is open at one address, or in the name, of an account.
     *
     * @param left whether nobody goes by that any more
     */
    public record Burden(String from, Held held, boolean left) {
    }

    /** @return the address that the account has, those that it gave up, and its name, as far as each answers for something */
    @Transactional
    public List<Burden> of(UUID account) {
        Set<String> left = accountAddresses.leftNames();
        return accountAddresses.namesOf(account).stream()
                .map(name -> new Burden(name, transfers.heldBy(name), left.contains(name)))
                .filter(burden -> burden.held().total() > 0).toList();
    }

    /**
     * @throws InvalidInputException when one of the two addresses is none that it could be
     */
    @Transactional
    @SecurityRelevant(SecurityEventKind.OBLIGATIONS_HANDED_OVER)
    public Handed handOver(UUID account, HandoverDraft asked, String actor) {
        HandoverDraft draft = asked.to(known.settled("to", asked.to()));
        List<String> names = accountAddresses.namesOf(account);
        String from = draft.from() == null ? names.get(0) : draft.from();
        if (!names.contains(Addresses.key(from))) {
            throw new InvalidInputException("from", "account.handover.from.unknown");
        }
        if (from.equalsIgnoreCase(draft.to())) {
            throw new InvalidInputException("to", "account.handover.to.same");
        }
        known.unknown("to", draft.to(), subscriptions::isKnown).ifPresent(nobody -> {
            throw new InvalidInputException(List.of(nobody));
        });
        Handed handed = transfers.handOver(from, draft.to(), actor);
        people.look();
        return handed;
    }
}
