package org.calends.reminder.plan;

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
import java.util.UUID;
import java.util.stream.Stream;

import org.calends.account.person.Addresses;
import org.calends.authority.AddedName;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Leads;
import org.calends.reminder.escalation.Escalation;
import org.calends.reminder.escalation.EscalationDefaults;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.subscription.disclosure.SampleDisclosures;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.calends.team.ConfidentialTeams;
import org.calends.workday.count.CalendarSnapshot;
import org.calends.workday.count.WorkingDayCalendars;

/** What a check knows, without a database: in Shanghai, told at eight, nobody subscribed, no rule, no account. */
final class SampleChecks {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final CalendarSnapshot CALENDARS = new WorkingDayCalendars().snapshot();

    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Escalation> rules = new ArrayList<>();
    private final Map<String, RecipientLocale> accounts = new HashMap<>();
    private final Set<String> active = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Map<UUID, Set<String>> confidential = new HashMap<>();
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
        accounts.put(address, new RecipientLocale(Locale.forLanguageTag(locale), ZoneId.of(zone)));
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

    SampleChecks confidential(UUID team, String... members) {
        confidential.put(team, Set.of(members));
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
        return new CheckContext("1.0 2025b", SHANGHAI, usualTime, new RecipientLocale(Locale.ENGLISH, SHANGHAI), accounts,
                SampleDisclosures.of(new Addresses(active, left), new ConfidentialTeams(confidential), toStrangers),
                new Fingerprinted<>(SubscriptionSnapshot.of(subscriptions, today)), rules, escalation, muted,
                new LeadTerms(policies, CALENDARS), AuthorityDictionary.with(names));
    }

    /** @param moment such as {@code 2021-04-26T08:00:00+08:00} */
    CheckScope at(String moment) {
        Instant now = OffsetDateTime.parse(moment).toInstant();
        LocalDate today = LocalDate.ofInstant(now, SHANGHAI);
        return new CheckScope(now, now.minus(Duration.ofHours(2)), today, true, new CheckIndex(context(today)));
    }
}
