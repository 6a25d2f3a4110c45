package org.calends.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.calends.account.Addresses;
import org.calends.authority.AddedName;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.Kind;
import org.calends.obligation.Leads;
import org.calends.subscription.SampleDisclosures;
import org.calends.subscription.SampleSubscriptions;
import org.calends.subscription.Subscription;
import org.calends.workday.CalendarSnapshot;
import org.calends.workday.WorkingDayCalendars;

/** What a check knows, without a database: in Shanghai, told at eight, nobody subscribed, no rule, no account. */
final class SampleChecks {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final CalendarSnapshot CALENDARS = new WorkingDayCalendars().snapshot();

    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Escalation> rules = new ArrayList<>();
    private final Map<String, Reader> accounts = new HashMap<>();
    private final Set<String> active = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> muted = new HashSet<>();
    private final Map<Kind, Leads> policies = new HashMap<>();
    private final List<AddedName> names = new ArrayList<>();
    private EscalationDefaults escalation = new EscalationDefaults(1, Optional.empty(), 0, Duration.ofHours(4));
    private String[] toStrangers = {};
    private LocalTime usualTime = LocalTime.of(8, 0);

    private SampleChecks() {
    }

    static SampleChecks aCheck() {
        return new SampleChecks();
    }

    SampleChecks with(SampleSubscriptions... samples) {
        Stream.of(samples).map(SampleSubscriptions::written).forEach(subscriptions::add);
        return this;
    }

    SampleChecks with(Escalation... some) {
        rules.addAll(List.of(some));
        return this;
    }

    SampleChecks escalating(int deputyDays, String contact, int contactDays) {
        escalation = new EscalationDefaults(deputyDays, Optional.ofNullable(contact), contactDays, Duration.ofHours(4));
        return this;
    }

    SampleChecks account(String address, String locale, String zone) {
        accounts.put(address, new Reader(Locale.forLanguageTag(locale), ZoneId.of(zone)));
        active.add(address);
        return this;
    }

    SampleChecks named(String authority, String name) {
        names.add(new AddedName(authority, null, name));
        return this;
    }

    SampleChecks left(String address) {
        left.add(address);
        return this;
    }

    SampleChecks muted(String address) {
        muted.add(address);
        return this;
    }

    SampleChecks showingStrangers(String... what) {
        toStrangers = what;
        return this;
    }

    SampleChecks policy(Kind kind, Integer... days) {
        policies.put(kind, new Leads(List.of(days), null));
        return this;
    }

    SampleChecks askedFor() {
        usualTime = LocalTime.MIN;
        return this;
    }

    /** @param today by which it is decided who is served */
    CheckContext context(LocalDate today) {
        return new CheckContext("1.0 2025b", SHANGHAI, usualTime, new Reader(Locale.ENGLISH, SHANGHAI), accounts,
                SampleDisclosures.of(new Addresses(active, left), toStrangers),
                new Fingerprinted<>(SubscriptionSnapshot.of(subscriptions, today)), rules, escalation, muted,
                new LeadTerms(policies, CALENDARS), AuthorityDictionary.with(names));
    }

    /** @param moment such as {@code 2021-04-26T08:00:00+08:00} */
    Pass at(String moment) {
        Instant now = OffsetDateTime.parse(moment).toInstant();
        LocalDate today = LocalDate.ofInstant(now, SHANGHAI);
        return new Pass(now, now.minus(Duration.ofHours(2)), today, true, new Circumstances(context(today)));
    }
}
