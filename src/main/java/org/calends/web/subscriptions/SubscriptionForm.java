package org.calends.web.subscriptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Filter;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.web.frame.CommaList;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What stands in the fields of the form for a subscription. Every field may be null.
 *
 * @param subscription the id of the one that is being changed; null for a new one
 */
record SubscriptionForm(@RestForm String email, @RestForm String name, @RestForm String locale, @RestForm List<String> kinds,
        @RestForm String authorities, @RestForm String jurisdictions, @RestForm String tags, @RestForm String owners,
        @RestForm String text, @RestForm String leadDays, @RestForm List<String> channels, @RestForm String delivery,
        @RestForm String sendAt, @RestForm boolean workingDaysOnly, @RestForm String deputy, @RestForm String awayUntil,
        @RestForm String status, @RestForm String pausedUntil, @RestForm Integer version,
        @RestForm String subscription, @RestForm List<String> addressOf, @RestForm List<String> address,
        @RestForm String team) {

    /** In the place of a team, for what belongs to none. */
    static final String NO_TEAM = "-";

    static SubscriptionForm startingWith(String email, String name, String locale) {
        return new SubscriptionForm(email, name, locale, List.of(), null, null, null, null, null, null,
                List.of("MAIL", "FEED"), "INDIVIDUAL", null, false, null, null, null, null, null, null,
                List.of(), List.of(), null);
    }

    static SubscriptionForm of(Subscription present, Instant now) {
        SubscriptionStatus status = present.statusOn(LocalDate.ofInstant(now, present.zone()));
        Filter filter = present.filter();
        return new SubscriptionForm(present.email(), present.name(), present.locale().toLanguageTag(),
                filter.kinds().stream().map(Enum::name).toList(), joined(filter.authorities()),
                joined(filter.jurisdictions()), joined(filter.tags()), joined(filter.owners()), filter.text(),
                present.leadDays() == null ? null : present.leadDays().isEmpty() ? FormReader.NONE : joined(present.leadDays()),
                present.channels().stream().map(Channel::name).toList(), present.delivery().name(),
                text(present.sendAt()), present.workingDaysOnly(), present.deputy(), text(present.awayUntil()),
                status.name(),
                status == SubscriptionStatus.PAUSED ? text(present.pausedUntil()) : null, present.version(),
                present.id().toString(), List.copyOf(present.addresses().keySet()), List.copyOf(present.addresses().values()),
                text(present.team()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String joined(List<?> values) {
        return values.isEmpty() ? "" : CommaList.written(values.stream().map(String::valueOf).toList());
    }

    public boolean isPaused() {
        return "PAUSED".equals(status);
    }

    public boolean hasKind(Enum<?> kind) {
        return kinds != null && kinds.contains(kind.name());
    }

    public boolean hasChannel(Channel channel) {
        return channels != null && channels.contains(channel.name());
    }

    /** @return what stands in the field for where this channel goes, or nothing */
    public String addressOn(Channel channel) {
        int place = addressOf == null ? -1 : addressOf.indexOf(channel.name());
        return place < 0 || address == null || place >= address.size() ? "" : address.get(place);
    }

    public boolean hasDelivery(Enum<?> other) {
        return other.name().equals(delivery);
    }

    ObjectNode into(ObjectNode draft) {
        FormReader.text(draft, "email", email);
        FormReader.text(draft, "name", name);
        FormReader.text(draft, "locale", locale);
        FormReader.numbers(draft, "leadDays", leadDays);
        FormReader.text(draft, "delivery", delivery);
        FormReader.text(draft, "sendAt", sendAt);
        draft.put("workingDaysOnly", workingDaysOnly);
        FormReader.text(draft, "deputy", deputy);
        FormReader.text(draft, "awayUntil", awayUntil);
        FormReader.text(draft, "status", status);
        FormReader.text(draft, "pausedUntil", isPaused() ? pausedUntil : null);
        if (team != null) {
            draft.put("team", NO_TEAM.equals(team) ? "" : team);
        }
        all(draft.putArray("channels"), channels);
        ObjectNode addresses = draft.putObject("addresses");
        Channel.all().stream().filter(each -> each.hasOwnAddress() && hasChannel(each))
                .forEach(each -> FormReader.text(addresses, each.name(), addressOn(each)));
        ObjectNode filter = draft.putObject("filter");
        all(filter.putArray("kinds"), kinds);
        FormReader.list(filter, "authorities", authorities);
        FormReader.list(filter, "jurisdictions", jurisdictions);
        FormReader.list(filter, "tags", tags);
        FormReader.list(filter, "owners", owners);
        FormReader.text(filter, "text", text);
        return draft;
    }

    private static void all(ArrayNode array, List<String> values) {
        if (values != null) {
            values.forEach(array::add);
        }
    }
}
