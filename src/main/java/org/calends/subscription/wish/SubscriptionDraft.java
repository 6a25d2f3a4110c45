package org.calends.subscription.wish;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.calends.account.person.Addresses;
import org.calends.account.person.MailAddress;
import org.calends.account.person.Zone;
import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.input.SingleLine;
import org.calends.language.Languages;
import org.calends.obligation.people.MailablePerson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A subscription as someone writes it.
 *
 * @param locale language of mails and feeds; absent means {@code en}
 * @param zone where the subscriber's days begin; absent means the organisation's
 * @param filter absent means everything
 * @param leadDays absent means each obligation's own, unless there are leadWorkingDays
 * @param channels absent means mail and feed
 * @param delivery absent means {@code INDIVIDUAL}
 * @param sendAt the subscriber's local time; absent means the organisation's
 * @param status {@code ACTIVE} or {@code PAUSED}; absent leaves it
 * @param pausedUntil the day on which a pause ends; absent means until it is ended
 * @param leadWorkingDays the same in working days of the obligation's jurisdiction
 * @param deputy who gets the mails while the subscriber is away: somebody with an account, or a subscription that an editor
 *        made or approved
 * @param awayUntil the day on which the subscriber is back; absent means not away
 * @param team the team whose deadlines it is for, by identifier or name; absent means as before, and for a new one all that
 *        is not confidential; empty means the latter
 * @param addresses where messages of those channels go that need an address of their own, by the channel's name
 */
@Schema(examples = """
        {"email": "wang@example.com", "name": "Wang Fang", "locale": "zh-CN", "zone": "Asia/Shanghai",
         "filter": {"authorities": ["MIIT"]}, "leadDays": [30, 7, 1, 0], "channels": ["MAIL", "FEED"],
         "delivery": "INDIVIDUAL", "sendAt": "08:30"}""")
@JsonIgnoreProperties({ "id", "version", "feedUrl", "createdAt", "updatedAt", "feedLastUsedAt", "confirmedAt", "trust",
        "approvedBy" })
@RecordBuilder
@RecordBuilder.Options(enableWither = false, inheritComponentAnnotations = false)
public record SubscriptionDraft(
        @NotBlank @Size(max = 254) @SingleLine @MailAddress String email,
        @Size(max = 200) @SingleLine String name,
        @Pattern(regexp = Languages.OFFERED, message = "{input.language.not-offered}") String locale,
        @Zone String zone,
        @Valid Filter filter,
        @Size(max = 20) List<@NotNull @Min(0) @Max(3650) Integer> leadDays,
        @Size(min = 1, message = "{subscription.channels.missing}") Set<@NotNull Channel> channels,
        Delivery delivery,
        LocalTime sendAt,
        Boolean workingDaysOnly,
        Boolean alarms,
        SubscriptionStatus status,
        LocalDate pausedUntil,
        @Size(max = 20) List<@NotNull @Min(0) @Max(1000) Integer> leadWorkingDays,
        @Size(max = 254) @SingleLine @MailAddress(orName = true) @MailablePerson String deputy,
        LocalDate awayUntil,
        @Size(max = 20) Map<String, String> addresses,
        @Size(max = 100) @SingleLine String team) {

    public SubscriptionDraft {
        channels = channels == null ? null
                : channels.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        addresses = addresses == null ? Map.of() : addresses;
        email = Addresses.spelled(email);
        deputy = Addresses.spelled(deputy);
    }

    /** @return a draft to be filled in, of which nothing but the address is known */
    public static SubscriptionDraftBuilder draft(String email) {
        return SubscriptionDraftBuilder.builder().email(email);
    }

    /** @return this draft, to be changed */
    public SubscriptionDraftBuilder toBuilder() {
        return SubscriptionDraftBuilder.builder(this);
    }

    /** @throws InvalidInputException naming each channel whose address is missing, wrong, or of no use */
    void requireAddresses() {
        List<Violation> wrong = ChannelAddresses.violations(channels == null ? Set.of() : channels, addresses);
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
    }

    /**
     * @throws InvalidInputException naming each field by which the asker would say that somebody else is away or wants to rest
     */
    void requireNoRest() {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("deputy", deputy != null);
        said.put("awayUntil", awayUntil != null);
        said.put("status", status == SubscriptionStatus.PAUSED);
        said.put("pausedUntil", pausedUntil != null);
        List<Violation> wrong = said.entrySet().stream().filter(Map.Entry::getValue)
                .map(each -> new Violation(each.getKey(), "subscription.owners-only")).toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
    }

    /**
     * A day on which a pause ends, and no pause, would promise a rest that does not come.
     *
     * @param present the status that holds where none is asked for
     * @throws InvalidInputException for the end of a pause that is over, or that is none
     */
    void requirePause(SubscriptionStatus present, Clock clock) {
        if (pausedUntil == null) {
            return;
        }
        if ((status == null ? present : status) != SubscriptionStatus.PAUSED) {
            throw new InvalidInputException("pausedUntil", "subscription.paused-until.without-paused");
        }
        ZoneId where = zone == null ? clock.getZone() : ZoneId.of(zone);
        if (!pausedUntil.isAfter(LocalDate.ofInstant(clock.instant(), where))) {
            throw new InvalidInputException("pausedUntil", "input.day.not-to-come");
        }
    }
}
