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
import org.calends.subscription.Disclosure;
import org.calends.subscription.Disclosures;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;
import org.calends.subscription.Subscriptions.Mark;
import org.calends.workday.WorkingDayCalendars;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gathers what a check has to know before it looks at the first obligation. */
@ApplicationScoped
class Passes {

    private final Clock clock;
    private final CheckSettings settings;
    private final EscalationSettings escalationSettings;
    private final Subscriptions subscriptions;
    private final Disclosures disclosures;
    private final Accounts accounts;
    private final Escalations escalations;
    private final DeadAddresses deadAddresses;
    private final LeadPolicies policies;
    private final WorkingDayCalendars calendars;
    private final String program;
    private volatile Circumstances last;

    Passes(Clock clock, CheckSettings settings, EscalationSettings escalationSettings, Subscriptions subscriptions,
            Disclosures disclosures, Accounts accounts, Escalations escalations, DeadAddresses deadAddresses,
            LeadPolicies policies,
            WorkingDayCalendars calendars, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.clock = clock;
        this.settings = settings;
        this.escalationSettings = escalationSettings;
        this.subscriptions = subscriptions;
        this.disclosures = disclosures;
        this.accounts = accounts;
        this.escalations = escalations;
        this.deadAddresses = deadAddresses;
        this.policies = policies;
        this.calendars = calendars;
        this.program = version + " " + ZoneRulesProvider.getVersions("UTC").lastKey();
    }

    Pass begin(Instant now, Check.Mode mode) {
        return pass(now, mode == Check.Mode.SCHEDULED ? settings.sendAt() : LocalTime.MIN, mode == Check.Mode.DRY);
    }

    /** @return the scheduled pass that began at that moment, dry, with those subscriptions that nobody has changed since */
    Pass again(Instant begun) {
        Pass pass = pass(begun, settings.sendAt(), true);
        Circumstances now = pass.circumstances();
        return new Pass(begun, pass.previous(), pass.today(), true,
                circumstances(pass.today(), now.disclosure(), now.ladder(), now.muted(),
                        now.usualTime(), now.edition(), subscription -> subscription.updatedAt().isBefore(begun)));
    }

    /** Subscriptions are read, and sorted by what they ask for, only when something is another than at the last check. */
    private Pass pass(Instant now, LocalTime usualTime, boolean dry) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Disclosure disclosure = disclosures.now();
        Ladder ladder = escalations.ladder(disclosure.addresses());
        Set<String> muted = deadAddresses.muted();
        long edition = edition(subscriptions.marks(today), disclosure, ladder, muted, usualTime);
        Circumstances known = last;
        if (known == null || known.edition() != edition) {
            known = circumstances(today, disclosure, ladder, muted, usualTime, edition, any -> true);
            last = known;
        }
        return new Pass(now, CheckRun.lastBegun(), today, dry, known);
    }

    private Circumstances circumstances(LocalDate today, Disclosure disclosure, Ladder ladder, Set<String> muted,
            LocalTime usualTime, long edition, Predicate<Subscription> which) {
        List<Subscription> served = subscriptions.confirmed().stream().filter(each -> each.isServedOn(today))
                .filter(disclosure::showsAnything).filter(which)
                .toList();
        return new Circumstances(audience(served, Channel.MAIL, disclosure), audience(served, Channel.INVITE, disclosure),
                disclosure, ladder, muted, usualTime, edition);
    }

    private static Audience audience(List<Subscription> served, Channel channel, Disclosure disclosure) {
        return new Audience(served.stream().filter(each -> each.uses(channel)).toList(), disclosure);
    }

    private long edition(List<Mark> subscriptions, Disclosure disclosure, Ladder ladder, Set<String> muted,
            LocalTime usualTime) {
        Edition edition = new Edition().of(program, usualTime, clock.getZone(), escalationSettings.deputyDays(),
                escalationSettings.contact(), escalationSettings.contactDays(), escalationSettings.patience());
        edition.of(disclosure.addresses().left(), disclosure.toStrangersAsText());
        subscriptions.forEach(mark -> edition.of(mark.id(), mark.version(), mark.served()));
        accounts.all().forEach(each -> edition.of(each.email(), each.isActive(), each.zone()));
        ladder.rules().forEach(rule -> edition.of(rule.id(), rule.updatedAt()));
        policies.all().forEach(policy -> edition.of(policy.kind(), policy.leads()));
        return edition.of(new TreeSet<>(muted), calendars.notices()).number();
    }
}
