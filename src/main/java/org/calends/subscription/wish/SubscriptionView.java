package org.calends.subscription.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A subscription as the API answers it; {@code pausedUntil} while the pause lasts; {@code approvedBy} names the editor who made
 * or approved it, if one did. {@code feedUrl} is there only in the answer
 * that made the address.
 */
@Schema(name = "Subscription")
public record SubscriptionView(UUID id, int version, String email, String name, String locale, String zone, Filter filter,
        List<Integer> leadDays, List<Integer> leadWorkingDays, Set<Channel> channels, Delivery delivery,
        @JsonFormat(pattern = "HH:mm") LocalTime sendAt,
        boolean workingDaysOnly, boolean alarms, SubscriptionStatus status, LocalDate pausedUntil, String deputy,
        LocalDate awayUntil, @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> addresses, Trust trust,
        String approvedBy, String feedUrl, Instant feedLastUsedAt, Instant confirmedAt,
        Instant createdAt,
        Instant updatedAt, @JsonInclude(JsonInclude.Include.NON_NULL) UUID team) {

    public static SubscriptionView of(Subscription subscription, Trust trust, String feedUrl, Instant now) {
        SubscriptionStatus status = subscription.statusOn(LocalDate.ofInstant(now, subscription.zone()));
        return new SubscriptionView(subscription.id(), subscription.version(), subscription.email(), subscription.name(),
                subscription.locale().toLanguageTag(), subscription.zone().getId(), subscription.filter(),
                subscription.leadDays(), subscription.leadWorkingDays(), subscription.channels(), subscription.delivery(),
                subscription.sendAt(),
                subscription.workingDaysOnly(), subscription.alarms(),
                status, status == SubscriptionStatus.PAUSED ? subscription.pausedUntil() : null,
                subscription.deputy(), subscription.awayUntil(), subscription.addresses(), trust, subscription.vouchedBy(),
                feedUrl,
                subscription.feedLastUsedAt(),
                subscription.confirmedAt(), subscription.createdAt(), subscription.updatedAt(),
                subscription.team());
    }

    public static SubscriptionDraft draftOf(Subscription present) {
        return SubscriptionDraft.draft(present.email()).name(present.name())
                .locale(present.locale().toLanguageTag()).zone(present.zone().getId()).filter(present.filter())
                .leadDays(present.leadDays()).leadWorkingDays(present.leadWorkingDays())
                .channels(present.channels()).delivery(present.delivery()).sendAt(present.sendAt())
                .workingDaysOnly(present.workingDaysOnly()).alarms(present.alarms())
                .pausedUntil(present.pausedUntil()).deputy(present.deputy()).awayUntil(present.awayUntil())
                .addresses(present.addresses())
                .team(present.team() == null ? null : present.team().toString()).build();
    }
}
