package org.calends.subscription.wish;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.calends.obligation.value.Kind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Subscriptions as the database would give them, without a database, or as somebody posts them. */
public final class SampleSubscriptions {

    /** When every sample was opened: a day before every obligation of {@code SampleObligations} was written. */
    public static final Instant OPENED = Instant.parse("2021-04-25T01:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Map<String, Object> fields = new LinkedHashMap<>(
            Map.of("email", "wang@example.com", "name", "Wang", "zone", "Asia/Shanghai"));
    private final Map<String, Object> filter = new LinkedHashMap<>();
    private SubscriptionStatus status = SubscriptionStatus.ACTIVE;
    private Instant opened = OPENED;
    private String editor = "admin";
    private int number = 1;

    private SampleSubscriptions() {
    }

    /** Wang's, in Shanghai, to everything, made by an editor. */
    public static SampleSubscriptions aSubscription() {
        return new SampleSubscriptions();
    }

    public SampleSubscriptions of(String email) {
        return with("email", email);
    }

    public SampleSubscriptions ofTeam(UUID team) {
        return with("team", team.toString());
    }

    public SampleSubscriptions in(String zone) {
        return with("zone", zone);
    }

    public SampleSubscriptions reading(String locale) {
        return with("locale", locale);
    }

    public SampleSubscriptions toAuthorities(String... authorities) {
        return filtered("authorities", List.of(authorities));
    }

    public SampleSubscriptions toKinds(Kind... kinds) {
        return filtered("kinds", List.of(kinds));
    }

    public SampleSubscriptions toJurisdictions(String... jurisdictions) {
        return filtered("jurisdictions", List.of(jurisdictions));
    }

    public SampleSubscriptions toTags(String... tags) {
        return filtered("tags", List.of(tags));
    }

    public SampleSubscriptions toOwners(String... owners) {
        return filtered("owners", List.of(owners));
    }

    public SampleSubscriptions toText(String words) {
        return filtered("text", words);
    }

    private SampleSubscriptions filtered(String field, Object value) {
        filter.put(field, value);
        return this;
    }

    public SampleSubscriptions by(Channel... channels) {
        return with("channels", Stream.of(channels).map(Channel::name).toList());
    }

    public SampleSubscriptions told(Delivery delivery) {
        return with("delivery", delivery);
    }

    public SampleSubscriptions at(String sendAt) {
        return with("sendAt", sendAt);
    }

    public SampleSubscriptions reminding(Integer... days) {
        return with("leadDays", List.of(days));
    }

    public SampleSubscriptions remindingWorkingDays(Integer... days) {
        return with("leadWorkingDays", List.of(days));
    }

    public SampleSubscriptions onWorkingDaysOnly() {
        return with("workingDaysOnly", true);
    }

    public SampleSubscriptions paused() {
        return with("status", SubscriptionStatus.PAUSED);
    }

    public SampleSubscriptions pausedUntil(String day) {
        return paused().with("pausedUntil", day);
    }

    public SampleSubscriptions away(String deputy, String until) {
        return with("deputy", deputy).with("awayUntil", until);
    }

    public SampleSubscriptions awaitingConfirmation() {
        status = SubscriptionStatus.PENDING;
        return this;
    }

    /** Nobody of the house made or approved it. */
    public SampleSubscriptions ofAStranger() {
        editor = null;
        return this;
    }

    public SampleSubscriptions openedAt(String moment) {
        opened = Instant.parse(moment);
        return this;
    }

    /** The one of many that has this number, from 1 on. */
    public SampleSubscriptions numbered(int which) {
        number = which;
        return this;
    }

    /** Any other field of the draft; null takes it out. */
    public SampleSubscriptions with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public Subscription written() {
        Subscription subscription = new Subscription(JSON.convertValue(stated(), SubscriptionDraft.class), status,
                new FeedSecret("secret " + number), ZoneId.of("Asia/Shanghai"), "admin", editor, opened);
        set(subscription, "id", new UUID(0x0190_0000_0000_7000L, 0x9000_0000_0000_0000L + number));
        return subscription;
    }

    /** @return what is posted to make one */
    public String json() {
        try {
            return JSON.writeValueAsString(stated());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> stated() {
        Map<String, Object> stated = new LinkedHashMap<>(fields);
        if (!filter.isEmpty()) {
            stated.put("filter", filter);
        }
        stated.values().removeIf(Objects::isNull);
        return stated;
    }

    private static void set(Subscription subscription, String field, Object value) {
        try {
            Field declared = Subscription.class.getDeclaredField(field);
            declared.setAccessible(true);
            declared.set(subscription, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
