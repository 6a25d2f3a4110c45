package org.calends.reminder.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.subscription.wish.Absences;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;

/**
 * Who gets the mails of somebody who is away. A deputy who is away as well is stood in for in turn, up to the first who is
 * there: a deadline that was handed over must not lie unread in a second empty office. Where nobody is there, since the
 * deputies name one another, have left, or take no mail, it goes to whom it was meant for: nobody took the duty over, so it is
 * still theirs, and what they leave unacknowledged is escalated as ever; so it does where who stands in is outside the
 * confidential team, as a reminder must not be lost because a stand-in may not read it. Who stands in is known by an e-mail
 * address: what goes
 * by a channel that knows other addresses goes to whom it is meant for, and nobody else.
 */
@ApplicationScoped
public class AbsenceRouting {

    private final Subscriptions subscriptions;
    private final Absences absences;
    private final DeadAddresses deadAddresses;

    AbsenceRouting(Subscriptions subscriptions, Absences absences, DeadAddresses deadAddresses) {
        this.subscriptions = subscriptions;
        this.absences = absences;
        this.deadAddresses = deadAddresses;
    }

    /**
     * A calendar remains its owner's, who comes back to it: what puts an entry into it, changes it or takes it away reaches no
     * other.
     *
     * @param channel of the ledger
     * @param subscription null for somebody who is told out of duty
     */
    public static boolean isForACalendar(Occasion occasion, Channel channel, Subscription subscription) {
        return occasion.concernsCalendars() && subscription != null && subscription.invitations().contains(channel);
    }

    /** @return what the accounts say at this moment, to be passed to {@link #addressee} */
    public Map<String, String> byAccount(Instant now) {
        return absences.standIns(now);
    }

    /**
     * @param byAccount see {@link #byAccount}
     * @return the addresses of those who are away by their account or by a subscription, as {@link Absences#key} writes them
     */
    public Set<String> away(Map<String, String> byAccount, Instant now) {
        return Stream.concat(byAccount.keySet().stream(),
                subscriptions.addressesOfAbsent(LocalDate.ofInstant(now, ZoneOffset.MIN)).stream()).map(Absences::key)
                .collect(Collectors.toSet());
    }

    /** @return to whom the reminder goes as things are now */
    public String addressee(Reminder reminder, ReminderContext around, Instant now) {
        Subscription wish = around.subscriptionOf(reminder);
        String meantFor = wish == null ? reminder.meantFor() : wish.email();
        if (isPersonal(reminder, wish)) {
            return meantFor;
        }
        String found = addressee(meantFor, wish, around.standIns(), now);
        Obligation obligation = around.obligationOf(reminder);
        return obligation == null || around.disclosure().isOpenTo(found, obligation) ? found : meantFor;
    }

    /** @return the same for all reminders that go to the same person as things are now */
    public static String mark(Reminder reminder, ReminderContext around) {
        Obligation obligation = around.obligationOf(reminder);
        return isPersonal(reminder, around.subscriptionOf(reminder)) + " " + reminder.meantFor() + " "
                + reminder.recipientMark() + " " + (obligation == null ? null : obligation.team());
    }

    private static boolean isPersonal(Reminder reminder, Subscription wish) {
        return !reminder.channel().reachesStandIns() || isForACalendar(reminder.occasion(), reminder.channel(), wish)
                || Digest.isPersonal(reminder.digest());
    }

    /**
     * Who is told out of duty may have said in any subscription who stands in; what no subscription says, the account may.
     *
     * @param subscription null for somebody who is told out of duty
     * @return the person meant, while nobody known and reachable stands in
     */
    public String addressee(String meantFor, Subscription subscription, Map<String, String> byAccount, Instant now) {
        List<Subscription> said = subscription == null ? subscriptions.of(meantFor) : List.of(subscription);
        Set<String> asked = new HashSet<>(Set.of(Absences.key(meantFor)));
        return firstThere(deputies(meantFor, said, byAccount, now), asked, byAccount, now).orElse(meantFor);
    }

    /**
     * Who is away may have said something else in each subscription.
     *
     * @return all who stand in for the person at this moment; none while the person is there
     */
    public Set<String> standingInFor(String person, Instant now) {
        return standingInFor(person, byAccount(now), now);
    }

    Set<String> standingInFor(String person, Map<String, String> byAccount, Instant now) {
        Stream<String> bySubscription = subscriptions.of(person).stream()
                .map(said -> addressee(person, said, byAccount, now));
        return Stream.concat(Stream.of(addressee(person, null, byAccount, now)), bySubscription).map(Absences::key)
                .filter(other -> !other.equals(Absences.key(person))).collect(Collectors.toSet());
    }

    /** @param asked whom the search has come by: in a circle each is asked once */
    private Optional<String> firstThere(List<String> deputies, Set<String> asked, Map<String, String> byAccount, Instant now) {
        for (String deputy : deputies) {
            if (asked.add(Absences.key(deputy)) && subscriptions.isKnown(deputy)) {
                List<String> next = deputies(deputy, subscriptions.of(deputy), byAccount, now);
                Optional<String> there = next.isEmpty() ? Optional.of(deputy).filter(email -> !deadAddresses.isDead(email))
                        : firstThere(next, asked, byAccount, now);
                if (there.isPresent()) {
                    return there;
                }
            }
        }
        return Optional.empty();
    }

    /** @return whom somebody has named for now, the most special first; empty for somebody who is there */
    private static List<String> deputies(String email, List<Subscription> said, Map<String, String> byAccount, Instant now) {
        Stream<String> bySubscription = said.stream()
                .flatMap(each -> each.standIn(LocalDate.ofInstant(now, each.zone())).stream());
        return Stream.concat(bySubscription, Optional.ofNullable(byAccount.get(Absences.key(email))).stream()).toList();
    }
}
