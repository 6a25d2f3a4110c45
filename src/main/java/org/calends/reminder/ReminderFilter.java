package org.calends.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.obligation.Invalid;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of the ledger, as written in the address. {@link #where} throws {@link Invalid} for what cannot be read. */
public class ReminderFilter {

    @RestQuery
    @Parameter(description = "PENDING, SENDING, SENT, FAILED or DROPPED; several with commas between")
    List<String> state;

    @RestQuery
    @Parameter(description = "an obligation's id")
    String obligation;

    @RestQuery
    @Parameter(description = "a subscription's id")
    String subscription;

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

    String where(String email, Map<String, Object> parameters) {
        parameters.put("state", states());
        parameters.put("obligation", id("obligation", obligation));
        parameters.put("subscription", id("subscription", subscription));
        parameters.put("email", email);
        Map<String, String> terms = Map.of("state", "state in :state", "obligation", "obligationId = :obligation",
                "subscription", "subscriptionId = :subscription", "email", "lower(email) = lower(:email)");
        parameters.values().removeIf(value -> value == null || value.equals(List.of()));
        return Stream.concat(Stream.of("1 = 1"), parameters.keySet().stream().map(terms::get))
                .collect(Collectors.joining(" and "));
    }

    private List<ReminderState> states() {
        return state == null ? List.of()
                : state.stream().flatMap(value -> Stream.of(value.split(",")))
                        .filter(value -> !value.isBlank()).map(ReminderFilter::state).toList();
    }

    private static ReminderState state(String value) {
        return Stream.of(ReminderState.values()).filter(known -> known.name().equals(value.strip())).findFirst()
                .orElseThrow(() -> new Invalid("state", "must be one of " + Arrays.toString(ReminderState.values())));
    }

    private static UUID id(String name, String value) {
        try {
            return value == null || value.isBlank() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException unreadable) {
            throw new Invalid(name, "must be an id such as 01791b2c-0000-7000-8000-000000000000");
        }
    }
}
