package org.calends.subscription.selfservice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.calends.account.person.MailAddress;
import org.calends.language.Languages;
import org.calends.obligation.value.Kind;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.Filter;
import org.calends.subscription.wish.SubscriptionDraft;
import org.jboss.resteasy.reactive.RestForm;

/** What a stranger writes into the form. Every field may be null. */
record SubscribeForm(@RestForm String email, @RestForm String locale, @RestForm List<String> kinds, @RestForm String authority,
        @RestForm String text, @RestForm String delivery) {

    static final SubscribeForm BLANK = new SubscribeForm(null, null, List.of(), null, null, Delivery.INDIVIDUAL.name());

    boolean isInKnownLanguage() {
        return locale != null && Languages.isOffered(locale);
    }

    /** @return whether all that is chosen can be chosen */
    boolean isReadable() {
        boolean kindsAreKnown = kinds == null || kinds.stream().allMatch(name -> isOneOf(Kind.values(), name));
        return kindsAreKnown && (!isFilled(delivery) || isOneOf(Delivery.values(), delivery));
    }

    /** @return whether the address holds letters that few mail servers take */
    boolean isInOtherLetters() {
        return isFilled(email) && !MailAddress.Validator.isMailable(email.strip())
                && email.strip().codePoints().anyMatch(letter -> letter > '~');
    }

    /** Call only when it is readable. */
    SubscriptionDraft draft(String language) {
        Set<Kind> wanted = EnumSet.noneOf(Kind.class);
        (kinds == null ? Stream.<String> empty() : kinds.stream()).map(Kind::valueOf).forEach(wanted::add);
        Filter filter = new Filter(List.copyOf(wanted), isFilled(authority) ? List.of(authority.strip()) : null, null, null,
                null,
                isFilled(text) ? text.strip() : null);
        return SubscriptionDraft.draft(isFilled(email) ? email.strip() : null).locale(language).filter(filter)
                .channels(Set.of(Channel.MAIL))
                .delivery(isFilled(delivery) ? Delivery.valueOf(delivery) : Delivery.INDIVIDUAL).build();
    }

    public boolean hasKind(Kind kind) {
        return kinds != null && kinds.contains(kind.name());
    }

    public boolean hasDelivery(Delivery other) {
        return other.name().equals(delivery);
    }

    private static boolean isOneOf(Enum<?>[] values, String name) {
        return Stream.of(values).anyMatch(value -> value.name().equals(name));
    }

    private static boolean isFilled(String field) {
        return field != null && !field.isBlank();
    }
}
