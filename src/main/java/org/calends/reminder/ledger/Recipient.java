package org.calends.reminder.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;

/**
 * Who is told, and by which channel.
 *
 * @param key tells recipients of one channel apart in the ledger
 * @param subscriptionId null for somebody who is told out of duty
 * @param email who the person is, whatever the channel
 * @param address where it goes; of a channel without addresses of its own the e-mail address
 */
public record Recipient(String key, Channel channel, UUID subscriptionId, String email, String address) {

    /** By e-mail. */
    public Recipient(String key, UUID subscriptionId, String email) {
        this(key, Channel.MAIL, subscriptionId, email, email);
    }

    /** @param channel one of the subscription's carriers */
    public static Recipient of(Subscription subscription, Channel channel) {
        return subscription.isOnDuty() ? onDuty(subscription.email()).orElseThrow()
                : new Recipient(String.valueOf(subscription.id()), channel, subscription.id(), subscription.email(),
                        subscription.addressOn(channel));
    }

    /** @return who it is on this channel, by whatever subscription or duty */
    String person() {
        return channel.hasOwnAddress() ? address : email.toLowerCase(Locale.ROOT);
    }

    /** @return what tells recipients of all channels apart; of mails it is the key as it ever was */
    public String mark() {
        return mark(key, channel);
    }

    static String mark(String key, Channel channel) {
        return channel.equals(Channel.MAIL) ? key : channel + " " + key;
    }

    /** @return the owner, deputy or contact of that name; empty when the name is no address that a mail could reach */
    public static Optional<Recipient> onDuty(String address) {
        return Optional.ofNullable(address).map(String::strip).filter(MailAddress.Validator::isMailable)
                .map(plain -> new Recipient(Addresses.key(plain), null, plain));
    }
}
