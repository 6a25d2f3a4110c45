package org.calends.reminder.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneRulesProvider;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.lead.LeadPolicies;
import org.calends.reminder.escalation.EscalationDefaults;
import org.calends.reminder.escalation.EscalationSettings;
import org.calends.reminder.escalation.Escalations;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.reminder.plan.CheckContext;
import org.calends.reminder.plan.CheckIndex;
import org.calends.reminder.plan.CheckScope;
import org.calends.reminder.plan.Fingerprinted;
import org.calends.reminder.plan.RecipientLocales;
import org.calends.reminder.plan.SubscriptionSnapshot;
import org.calends.reminder.plan.SubscriptionSnapshots;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.Subscription;
import org.calends.workday.count.WorkingDayCalendars;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gathers what a check has to know before it looks at the first obligation. */
@ApplicationScoped
class CheckContextLoader {

    private final Clock clock;
    private final CheckSettings settings;
    private final EscalationSettings escalationSettings;
    private final SubscriptionSnapshots subscriptions;
    private final Disclosures disclosures;
    private final RecipientLocales recipientLocales;
    private final Escalations escalations;
    private final DeadAddresses deadAddresses;
    private final LeadPolicies policies;
    private final WorkingDayCalendars calendars;
    private final AuthorityNames authorities;
    private final String program;
    private volatile CheckIndex last;

    CheckContextLoader(Clock clock, CheckSettings settings, EscalationSettings escalationSettings,
            SubscriptionSnapshots subscriptions,
            Disclosures disclosures, RecipientLocales recipientLocales, Escalations escalations, DeadAddresses deadAddresses,
            LeadPolicies policies, WorkingDayCalendars calendars, AuthorityNames authorities,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.clock = clock;
        this.settings = settings;
        this.escalationSettings = escalationSettings;
        this.subscriptions = subscriptions;
        this.disclosures = disclosures;
        this.recipientLocales = recipientLocales;
        this.escalations = escalations;
        this.deadAddresses = deadAddresses;
        this.policies = policies;
        this.calendars = calendars;
        this.authorities = authorities;
        this.program = version + " " + ZoneRulesProvider.getVersions("UTC").lastKey();
    }

    CheckScope begin(Instant now, Check.Mode mode) {
        return pass(now, mode == Check.Mode.SCHEDULED ? settings.sendAt() : LocalTime.MIN, mode == Check.Mode.DRY);
    }

    /** @return the scheduled pass that began at that moment, dry, with those subscriptions that nobody has changed since */
    CheckScope again(Instant begun) {
        LocalDate today = LocalDate.ofInstant(begun, clock.getZone());
        SubscriptionSnapshot untouched = subscriptions.read(today).serving(each -> each.updatedAt().isBefore(begun));
        return new CheckScope(begun, begun, today, true,
                new CheckIndex(context(settings.sendAt(), new Fingerprinted<>(untouched))));
    }

    /** @return the scheduled pass of that moment, dry, with that subscription as it is, stored or not */
    CheckScope foresee(Instant now, Subscription subscription) {
        if (!subscription.isProvisional()) {
            return pass(now, settings.sendAt(), true);
        }
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return new CheckScope(now, CheckRun.lastBegun(), today, true,
                new CheckIndex(context(settings.sendAt(), subscriptions.on(today, subscription))));
    }

    /** What follows from it is sorted anew only when something is another than at the last check. */
    private CheckScope pass(Instant now, LocalTime usualTime, boolean dry) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        CheckContext context = context(usualTime, subscriptions.on(today));
        CheckIndex known = last;
        if (known == null || known.edition() != context.fingerprint()) {
            known = new CheckIndex(context);
            last = known;
        }
        return new CheckScope(now, CheckRun.lastBegun(), today, dry, known);
    }

    private CheckContext context(LocalTime usualTime, Fingerprinted<SubscriptionSnapshot> asked) {
        return new CheckContext(program, clock.getZone(), usualTime, recipientLocales.unknown(), recipientLocales.byAccount(),
                disclosures.now(),
                asked, escalations.all(), escalation(), deadAddresses.muted(),
                new LeadTerms(policies.leads(), calendars.snapshot()), authorities.dictionary());
    }

    private EscalationDefaults escalation() {
        return new EscalationDefaults(escalationSettings.deputyDays(), escalationSettings.contact(),
                escalationSettings.contactDays(), escalationSettings.patience());
    }
}
