package org.calends.reminder.plan;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.account.person.Addresses;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.reminder.ledger.Recipient;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.wish.Subscription;

/** What a {@link CheckContext} comes to, sorted so that it is found quickly. Follows from that value and from nothing else. */
public final class CheckIndex {

    private static final Comparator<Subscription> OLDEST = Comparator.comparing(Subscription::createdAt)
            .thenComparing(Subscription::id);

    private final CheckContext context;
    private final long edition;
    private final Audience audience;
    private final Audience invited;
    private final EscalationPolicy escalationPolicy;
    private final Map<String, RecipientLocale> subscribers;
    private final Map<String, Subscription> onDuty = new ConcurrentHashMap<>();

    public CheckIndex(CheckContext context) {
        this.context = context;
        this.edition = context.fingerprint();
        SubscriptionSnapshot all = context.subscriptions().value();
        this.audience = audience(all, each -> !each.reminders().isEmpty());
        this.invited = audience(all, each -> !each.invitations().isEmpty());
        this.escalationPolicy = new EscalationPolicy(context.rules(), context.escalation(), context.zone(),
                context.disclosure(), context.authorities());
        this.subscribers = subscribers(all);
    }

    private Audience audience(SubscriptionSnapshot all, Predicate<Subscription> asks) {
        List<Subscription> asking = all.served().stream().filter(disclosure()::showsAnything)
                .filter(asks).toList();
        return new Audience(asking, disclosure(), context.authorities());
    }

    private static Map<String, RecipientLocale> subscribers(SubscriptionSnapshot all) {
        return Stream.concat(all.served().stream(), all.resting().stream()).sorted(OLDEST)
                .collect(Collectors.toMap(each -> Addresses.key(each.email()), RecipientLocale::of, (oldest, newer) -> oldest));
    }

    /** @return the wish that nobody wrote: of who answers for an obligation, reading as a subscription says, or the account */
    Subscription onDuty(String email) {
        return onDuty.computeIfAbsent(email, address -> reader(Addresses.key(address)).onDuty(address));
    }

    private RecipientLocale reader(String key) {
        RecipientLocale byAccount = context.accounts().getOrDefault(key, context.unknown());
        return subscribers.getOrDefault(key, byAccount);
    }

    /** @return whether anything reaches the subscriber by one of the channels by which it is told what is to be done */
    boolean reaches(Subscription subscription) {
        return !disclosure().hasLeft(subscription.email()) && subscription.reminders().stream()
                .map(channel -> Recipient.of(subscription, channel)).anyMatch(each -> each.address() != null
                        && !context.muted().contains(Recipient.addressMark(each.channel(), each.address())));
    }

    /**
     * @param people their addresses, as {@link Addresses#key} writes them
     * @return of which obligations any of them may be told something
     */
    public Predicate<Obligation> reaching(Set<String> people) {
        Audience theirs = new Audience(context.subscriptions().value().served().stream()
                .filter(each -> people.contains(Addresses.key(each.email()))).toList(), disclosure(), context.authorities());
        return obligation -> Stream.of(obligation.owner(), obligation.deputy()).filter(Objects::nonNull).map(String::strip)
                .map(Addresses::key).anyMatch(people::contains)
                || people.stream().anyMatch(person -> escalationPolicy.mayReach(obligation, person))
                || !theirs.of(obligation).isEmpty();
    }

    /** @return whether mails to that address are not known to come back, and whoever had it may still be told of this one */
    boolean reaches(String address, Obligation obligation) {
        return !isBarred(address, obligation) && !context.muted().contains(Addresses.key(address.strip()));
    }

    /** @return whether it is somebody who has left, or who is outside the confidential team to which this one belongs */
    boolean isBarred(String address, Obligation obligation) {
        return disclosure().hasLeft(address) || address != null && !disclosure().isOpenTo(address, obligation);
    }

    /** @return who is told what is to be done */
    Audience audience() {
        return audience;
    }

    /** @return into whose calendar it is put */
    Audience invited() {
        return invited;
    }

    Disclosure disclosure() {
        return context.disclosure();
    }

    EscalationPolicy ladder() {
        return escalationPolicy;
    }

    LeadTerms leads() {
        return context.leads();
    }

    LocalTime usualTime() {
        return context.usualTime();
    }

    ZoneId zone() {
        return context.zone();
    }

    /** @return a number that differs whenever anything differs that planning may read */
    public long edition() {
        return edition;
    }
}
