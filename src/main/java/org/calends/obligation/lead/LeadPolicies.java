package org.calends.obligation.lead;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.input.InvalidInputException;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.LeadPolicy;
import org.calends.obligation.value.Leads;

/** The one door to the lead policies: one for each kind, always. */
@ApplicationScoped
public class LeadPolicies {

    private final Clock clock;

    LeadPolicies(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public List<LeadPolicy> all() {
        return LeadPolicy.list("order by kind");
    }

    /** @return what they say, by kind */
    @Transactional
    public Map<Kind, Leads> leads() {
        return all().stream().collect(Collectors.toMap(LeadPolicy::kind, LeadPolicy::leads));
    }

    @Transactional
    public LeadPolicy of(Kind kind) {
        return LeadPolicy.findById(kind);
    }

    /**
     * @throws InvalidInputException when it names no day
     * @see #change(Kind, Leads, String)
     */
    @Transactional
    public LeadPolicy change(Kind kind, LeadPolicyDraft draft, String actor) {
        return change(kind, draft.leads(), actor);
    }

    /** Holds at once for every obligation of the kind that has no lead days of its own. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.LEAD_POLICY_CHANGED)
    LeadPolicy change(Kind kind, Leads leads, String actor) {
        LeadPolicy policy = of(kind);
        policy.become(leads, actor, clock.instant());
        return policy;
    }
}
