package org.calends.reminder.plan;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.calends.authority.AuthorityDictionary;
import org.calends.reminder.escalation.Escalation;
import org.calends.reminder.escalation.EscalationDefaults;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.subscription.disclosure.Disclosure;

/**
 * Everything that planning may read besides the obligation, its part of the ledger and the time. Planning gets nothing
 * else, call by call ({@code PlanningInputsTest}), and what a check may skip depends on the fingerprint of just this
 * record. Whatever else is ever to be read has to become a component here, and counts from then on by itself. Each
 * component is a value that does not change: texts, numbers, records, collections, entities that were read and let go.
 *
 * @param program which version of it, and of the time zone rules, plans
 * @param zone the organisation's
 * @param usualTime when those are told who chose no time
 * @param unknown how somebody reads of whom nothing is known
 * @param accounts how those read who have an active account, by its address as {@link org.calends.account.person.Addresses#key}
 *        writes it
 * @param disclosure who may be told of what
 * @param subscriptions who asks for what, read only when one has changed
 * @param rules for escalation, the oldest first
 * @param escalation what holds where no rule does
 * @param muted addresses that take no mail any more
 * @param leads by what lead days are found
 * @param authorities by which subscriptions and rules match whatever name an authority has
 */
public record CheckContext(String program, ZoneId zone, LocalTime usualTime, RecipientLocale unknown,
        Map<String, RecipientLocale> accounts,
        Disclosure disclosure, Fingerprinted<SubscriptionSnapshot> subscriptions, List<Escalation> rules,
        EscalationDefaults escalation, Set<String> muted, LeadTerms leads,
        AuthorityDictionary authorities) {

    /** @return a number that differs whenever anything here does */
    public long fingerprint() {
        return Fingerprint.of(this);
    }
}
