package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.Accounts;
import org.calends.obligation.LeadPolicies;
import org.calends.subscription.Channel;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;
import org.calends.workday.WorkingDayCalendars;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gathers what a check has to know before it looks at the first obligation. */
@ApplicationScoped
class Passes {

    private final Clock clock;
    private final CheckSettings settings;
    private final EscalationSettings escalationSettings;
    private final Subscriptions subscriptions;
    private final Accounts accounts;
    private final Escalations escalations;
    private final DeadAddresses deadAddresses;
    private final LeadPolicies policies;
    private final WorkingDayCalendars calendars;
    private final String program;

    Passes(Clock clock, CheckSettings settings, EscalationSettings escalationSettings, Subscriptions subscriptions,
            Accounts accounts, Escalations escalations, DeadAddresses deadAddresses, LeadPolicies policies,
            WorkingDayCalendars calendars, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.clock = clock;
        this.settings = settings;
        this.escalationSettings = escalationSettings;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.escalations = escalations;
        this.deadAddresses = deadAddresses;
        this.policies = policies;
        this.calendars = calendars;
        this.program = version + " " + ZoneRulesProvider.getVersions("UTC").lastKey();
    }

    Pass begin(Instant now, Check.Mode mode) {
        return pass(now, mode == Check.Mode.SCHEDULED ? settings.sendAt() : LocalTime.MIN, mode == Check.Mode.DRY, any -> true);
    }

    /**
     * @return the scheduled pass that began at that moment, as far as its subscriptions are still what they were, to be thought
     */
    Pass again(Instant begun) {
        return pass(begun, settings.sendAt(), true, subscription -> subscription.updatedAt().isBefore(begun));
    }

    private Pass pass(Instant now, LocalTime usualTime, boolean dry, Predicate<Subscription> which) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<Subscription> confirmed = subscriptions.confirmed().stream().filter(which).toList();
        Ladder ladder = escalations.ladder();
        Set<String> muted = deadAddresses.muted();
        return new Pass(now, today, dry, new Circumstances(audience(confirmed, today, Channel.MAIL),
                audience(confirmed, today, Channel.INVITE), ladder, muted, usualTime,
                edition(confirmed, today, ladder, muted, usualTime)));
    }

    private static Audience audience(List<Subscription> confirmed, LocalDate today, Channel channel) {
        return new Audience(confirmed.stream().filter(each -> each.isServedOn(today) && each.uses(channel)).toList());
    }

    private long edition(List<Subscription> confirmed, LocalDate today, Ladder ladder, Set<String> muted,
            LocalTime usualTime) {
        Edition edition = new Edition().of(program, usualTime, clock.getZone(), escalationSettings.deputyDays(),
                escalationSettings.contact(), escalationSettings.contactDays(), escalationSettings.patience());
        confirmed.forEach(each -> edition.of(each.id(), each.version(), each.isServedOn(today)));
        accounts.all().forEach(each -> edition.of(each.email(), each.isActive(), each.zone()));
        ladder.rules().forEach(rule -> edition.of(rule.id(), rule.updatedAt()));
        policies.all().forEach(policy -> edition.of(policy.kind(), policy.leads()));
        return edition.of(new TreeSet<>(muted), calendars.notices()).number();
    }
}
