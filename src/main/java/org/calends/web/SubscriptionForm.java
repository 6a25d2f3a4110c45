package org.calends.web;

import java.util.List;

import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in the fields of the form for a subscription. Every field may be null. */
record SubscriptionForm(@RestForm String email, @RestForm String name, @RestForm String locale, @RestForm List<String> kinds,
        @RestForm String authorities, @RestForm String jurisdictions, @RestForm String tags, @RestForm String owners,
        @RestForm String text, @RestForm String leadDays, @RestForm List<String> channels, @RestForm String delivery) {

    static SubscriptionForm startingWith(String email, String name, String locale) {
        return new SubscriptionForm(email, name, locale, List.of(), null, null, null, null, null, null,
                List.of("MAIL", "FEED"), "INDIVIDUAL");
    }

    public boolean hasKind(Enum<?> kind) {
        return kinds != null && kinds.contains(kind.name());
    }

    public boolean hasChannel(Enum<?> channel) {
        return channels != null && channels.contains(channel.name());
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
        all(draft.putArray("channels"), channels);
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
