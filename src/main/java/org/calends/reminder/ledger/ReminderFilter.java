package org.calends.reminder.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.account.person.Addresses;
import org.calends.input.InvalidInputException;
import org.calends.input.QueryValues;
import org.calends.subscription.wish.Channel;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which part of the ledger, as written in the address. {@link #where} throws {@link InvalidInputException} for what cannot be
 * read.
 */
public class ReminderFilter {

    private static final Map<String, String> TERMS = Map.of("state", "state in :state", "occasion", "occasion in :occasion",
            "obligation", "obligationId = :obligation", "subscription", "subscriptionId = :subscription", "email",
            "lower(email) = lower(:email)", "channel", "channel = :channel", "whose",
            "(lower(email) = lower(:whose) or lower(standsInFor) = lower(:whose))",
            "from", "queuedAt >= :from", "before",
            "queuedAt < :before", "acknowledged",
            "(case when acknowledgedAt is null then false else true end) = :acknowledged");

    @RestQuery
    @Parameter(description = "PENDING, SENDING, SENT, FAILED or DROPPED; several with commas between")
    List<String> state;

    @RestQuery
    @Parameter(description = "LEAD, DUE_TODAY, OVERDUE and so on; several with commas between")
    List<String> occasion;

    @RestQuery
    @Parameter(description = "an obligation's id")
    String obligation;

    @RestQuery
    @Parameter(description = "a subscription's id")
    String subscription;

    @RestQuery
    @Parameter(description = "a recipient's address")
    String email;

    @RestQuery
    @Parameter(description = "MAIL, or another channel that carries messages")
    String channel;

    @RestQuery
    @Parameter(description = "queued on this day of the organisation's or later")
    String from;

    @RestQuery
    @Parameter(description = "queued on this day of the organisation's or earlier")
    String to;

    @RestQuery
    @Parameter(description = "only those that were, or were not, acknowledged")
    Boolean acknowledged;

    /** @return what the ledger holds of one obligation */
    public static ReminderFilter ofObligation(UUID id) {
        ReminderFilter filter = new ReminderFilter();
        filter.obligation = id.toString();
        return filter;
    }

    /** @return what the ledger holds in this state */
    public static ReminderFilter inState(ReminderState state) {
        ReminderFilter filter = new ReminderFilter();
        filter.state = List.of(state.name());
        return filter;
    }

    /**
     * @param whose the only address whose rows may be seen, or null for all
     * @param zone whose days {@code from} and {@code to} are
     */
    public String where(String whose, ZoneId zone, Map<String, Object> parameters) {
        LocalDate last = QueryValues.day("to", to);
        LocalDate first = QueryValues.day("from", from);
        parameters.put("state", QueryValues.oneOf("state", state, ReminderState.class));
        parameters.put("occasion", QueryValues.oneOf("occasion", occasion, Occasion.class));
        parameters.put("obligation", id("obligation", obligation));
        parameters.put("subscription", id("subscription", subscription));
        parameters.put("email", email == null || email.isBlank() ? null : Addresses.spelled(email.strip()));
        parameters.put("channel", carrier());
        parameters.put("whose", whose);
        parameters.put("from", first == null ? null : first.atStartOfDay(zone).toInstant());
        parameters.put("before", last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
        parameters.put("acknowledged", acknowledged);
        parameters.values().removeIf(value -> value == null || value.equals(List.of()));
        return Stream.concat(Stream.of("1 = 1"), parameters.keySet().stream().map(TERMS::get))
                .collect(Collectors.joining(" and "));
    }

    private Channel carrier() {
        List<Channel> carriers = Channel.all().stream().flatMap(each -> each.carrier().stream()).distinct().toList();
        return channel == null || channel.isBlank() ? null
                : carriers.stream().filter(each -> each.name().equals(channel.strip())).findFirst()
                        .orElseThrow(() -> new InvalidInputException("channel", "input.not-one-of", carriers));
    }

    private static UUID id(String field, String value) {
        try {
            return value == null || value.isBlank() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInputException(field, "input.id.malformed-uuid");
        }
    }
}
