package org.calends.subscription.disclosure;

import java.util.List;
import java.util.Set;

import org.calends.account.person.Addresses;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Trust;
import org.calends.team.ConfidentialTeams;

/**
 * Who may be told of what at this moment. Asked whenever something is planned, written, sent or shown, and never kept: an
 * account may end, an editor approve, or the setting change in between.
 *
 * @param addresses which are those of people who sign in
 * @param confidential who may be told of what belongs to a confidential team
 * @param leavers the usernames of ended accounts: nobody is answered for by somebody who has left
 */
public record Disclosure(Addresses addresses, Set<String> leavers, StrangersView toStrangers,
        ConfidentialTeams confidential) {

    /** No account has ended that answered for anybody. */
    Disclosure(Addresses addresses, StrangersView toStrangers) {
        this(addresses, Set.of(), toStrangers, ConfidentialTeams.NONE);
    }

    /** Nobody has an account, and strangers may see titles and dates of everything. */
    public static Disclosure ofEverything() {
        return new Disclosure(Addresses.NONE, StrangersView.of(List.of("ALL")));
    }

    public Trust trustIn(Subscription subscription) {
        return trustIn(subscription.email(), subscription.isVouchedForStill(leavers));
    }

    private Trust trustIn(String email, boolean vouchedFor) {
        if (addresses.hasLeft(email)) {
            return Trust.ENDED;
        }
        return vouchedFor || addresses.isActive(email) ? Trust.TRUSTED : Trust.STRANGER;
    }

    /** @return whether it is a stranger's only since whoever made or approved it has left */
    public boolean hasLostVoucher(Subscription subscription) {
        return trustIn(subscription) == Trust.STRANGER && subscription.isVouchedFor();
    }

    /** @return whether the subscriber may be told that this obligation exists; whether they want to is the filter's */
    public boolean shows(Subscription subscription, Obligation obligation) {
        return isOpenTo(subscription, obligation) && switch (trustIn(subscription)) {
            case TRUSTED -> true;
            case STRANGER -> toStrangers.shows(obligation, subscription.filter());
            case ENDED -> false;
        };
    }

    /** A team's subscription is for what belongs to the team; another one is for what is not confidential. */
    private boolean isOpenTo(Subscription subscription, Obligation obligation) {
        return subscription.team() == null ? !confidential.isConfidential(obligation.team())
                : subscription.team().equals(obligation.team()) && isOpenTo(subscription.email(), obligation);
    }

    /** @return whether whoever has this address may know of this obligation, for whatever reason they are told */
    public boolean isOpenTo(String email, Obligation obligation) {
        return confidential.isOpenTo(obligation.team(), email);
    }

    /** @return how much the subscriber may be told of an obligation that is shown */
    public Detail detailFor(Subscription subscription) {
        return isTrusted(subscription) ? Detail.FULL : Detail.DATES;
    }

    /** @return the same for somebody who has this address, and no subscription that counts */
    public Detail detailFor(String email) {
        return trustIn(email, false) == Trust.TRUSTED ? Detail.FULL : Detail.DATES;
    }

    /** @return whether it is shown to somebody whose subscription is no more, and who was told before */
    public boolean shows(String email, Obligation obligation) {
        return isOpenTo(email, obligation) && switch (trustIn(email, false)) {
            case TRUSTED -> true;
            case STRANGER -> toStrangers.shows(obligation);
            case ENDED -> false;
        };
    }

    /** @return whether the subscriber may be told of any obligation at all */
    public boolean showsAnything(Subscription subscription) {
        return switch (trustIn(subscription)) {
            case TRUSTED -> true;
            case STRANGER -> showsStrangersAnything();
            case ENDED -> false;
        };
    }

    public boolean isTrusted(Subscription subscription) {
        return trustIn(subscription) == Trust.TRUSTED;
    }

    /** @return what strangers may see, as a text that differs whenever that does */
    public String toStrangersAsText() {
        return toStrangers.toString();
    }

    public boolean showsStrangersAnything() {
        return !toStrangers.isEmpty();
    }

    /** @return whether whoever had this address has left, or has another now */
    public boolean hasLeft(String email) {
        return addresses.hasLeft(email);
    }
}
