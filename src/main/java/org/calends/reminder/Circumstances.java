package org.calends.reminder;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.account.Addresses;
import org.calends.subscription.Channel;
import org.calends.subscription.Disclosure;
import org.calends.subscription.Subscription;

/** What a {@link CheckContext} comes to, sorted so that it is found quickly. Follows from that value and from nothing else. */
final class Circumstances {

    private static final Comparator<Subscription> OLDEST = Comparator.comparing(Subscription::createdAt)
            .thenComparing(Subscription::id);

    private final CheckContext context;
    private final long edition;
    private final Audience audience;
    private final Audience invited;
    private final Ladder ladder;
    private final Map<String, Reader> subscribers;
    private final Map<String, Subscription> onDuty = new ConcurrentHashMap<>();

    Circumstances(CheckContext context) {
        this.context = context;
        this.edition = context.fingerprint();
        SubscriptionSnapshot all = context.subscriptions().value();
        this.audience = audience(all, Channel.MAIL);
        this.invited = audience(all, Channel.INVITE);
        this.ladder = new Ladder(context.rules(), context.escalation(), context.zone(), context.disclosure().addresses(),
                context.authorities());
        this.subscribers = subscribers(all);
    }

    private Audience audience(SubscriptionSnapshot all, Channel channel) {
        List<Subscription> asking = all.served().stream().filter(disclosure()::showsAnything)
                .filter(each -> each.uses(channel)).toList();
        return new Audience(asking, disclosure(), context.authorities());
    }

    private static Map<String, Reader> subscribers(SubscriptionSnapshot all) {
        return Stream.concat(all.served().stream(), all.resting().stream()).sorted(OLDEST)
                .collect(Collectors.toMap(each -> Addresses.key(each.email()), Reader::of, (oldest, newer) -> oldest));
    }

    /** @return the wish that nobody wrote: of who answers for an obligation, reading as a subscription says, or the account */
    Subscription onDuty(String email) {
        return onDuty.computeIfAbsent(email, address -> reader(Addresses.key(address)).onDuty(address));
    }

    private Reader reader(String key) {
        Reader byAccount = context.accounts().getOrDefault(key, context.unknown());
        return subscribers.getOrDefault(key, byAccount);
    }

    /** @return whether mails to that address are not known to come back, and whoever had it has not left */
    boolean reaches(String address) {
        return !disclosure().hasLeft(address) && !context.muted().contains(Addresses.key(address.strip()));
    }

    /** @return who is told by mail */
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

    Ladder ladder() {
        return ladder;
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
    long edition() {
        return edition;
    }
}
