package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calends.reminder.plan.SampleChecks.aCheck;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.calends.obligation.value.Kind;
import org.calends.reminder.escalation.Escalation;
import org.calends.reminder.escalation.EscalationDraft;
import org.calends.workday.count.WorkingDayCalendars;
import org.junit.jupiter.api.Test;

/** Whatever planning may read counts in the fingerprint by which a check knows what it may skip. */
class CheckContextTest {

    private static final UUID TEAM = UUID.fromString("01933c5e-0000-7000-8000-000000000001");

    private static final LocalDate TODAY = LocalDate.of(2021, 4, 26);

    /** Something in every place, so that there is something to change in each. */
    private static CheckContext full() {
        Escalation rule = new Escalation(new EscalationDraft("MIIT", "apps", Kind.FILING, 3, "head@example.com", 1), "admin",
                Instant.EPOCH);
        return aCheck()
                .with(aSubscription().toAuthorities("MIIT").toKinds(Kind.FILING).toTags("apps").toOwners("lin@example.com")
                        .toJurisdictions("CN").toText("report").at("08:30").reminding(7, 1).remindingWorkingDays(3)
                        .away("chen@example.com", "2021-05-02"),
                        aSubscription().of("rest@example.com").numbered(2).pausedUntil("2021-05-10"))
                .with(rule).escalating(1, "all@example.com", 0).account("lin@example.com", "zh-CN", "Europe/Paris")
                .left("gone@example.com").confidential(new UUID(1, 1), "lin@example.com").muted("dead@example.com")
                .showingStrangers("tag:public", "kind:CONSULTATION")
                .policy(Kind.FILING, 30, 7).context(TODAY);
    }

    @Test
    void a_change_in_any_place_of_it_is_seen() {
        CheckContext context = full();
        Map<Long, String> seen = new HashMap<>(Map.of(context.fingerprint(), "as it was"));

        Variants.of(context).forEach((way, variant) -> {
            String before = seen.put(((CheckContext) variant).fingerprint(), way);
            if (way.endsWith(".feedLastUsedAt") || way.endsWith(".confirmationNextAt")) {
                assertThat(before).as("a feed that was fetched changes nobody's reminders").isNotNull();
                seen.put(context.fingerprint(), "as it was");
            } else {
                assertThat(before).as(way).isNull();
            }
        });

        assertThat(seen).hasSizeGreaterThan(80);
        assertThat(seen.values()).anyMatch(".leads.policies[FILING].days[0]"::equals)
                .anyMatch(".leads.calendars.announced"::equals).anyMatch(".accounts[lin@example.com].zone"::equals)
                .anyMatch(".subscriptions.served[0].filter.filterTags[0]"::equals)
                .anyMatch(".subscriptions.resting[0].zone"::equals).anyMatch(".escalation.patience"::equals)
                .anyMatch(".usualTime"::equals).anyMatch(".rules[0].contactDays"::equals);
    }

    @Test
    void the_same_things_read_anew_have_the_same_fingerprint() {
        assertThat(full().fingerprint()).isEqualTo(full().fingerprint());
    }

    @Test
    void the_order_in_which_a_set_or_a_map_happens_to_be_does_not_count() {
        record Some(Set<String> set, Map<String, Integer> map) {
        }
        Some one = new Some(new LinkedHashSet<>(List.of("a", "b")), Map.of("a", 1, "b", 2));
        Some same = new Some(new LinkedHashSet<>(List.of("b", "a")), new HashMap<>(Map.of("b", 2, "a", 1)));

        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(same));
    }

    @Test
    void values_side_by_side_are_not_read_as_others() {
        record Two(Object one, Object other) {
        }
        List<Two> different = List.of(new Two("a", "bc"), new Two("ab", "c"), new Two("abc", ""), new Two("abc", null),
                new Two("abc", "null"), new Two(List.of("a", "b"), List.of("c")), new Two(List.of("a"), List.of("b", "c")),
                new Two(Set.of("a", "b"), List.of("c")), new Two(Set.of("a", "d"), List.of("c")), new Two(Set.of(1), 2),
                new Two(Set.of(3), 2), new Two(1, 2), new Two("1", "2"), new Two(1L, 2L),
                new Two(Optional.of("a"), Optional.empty()), new Two(Map.of("a", 1), 2), new Two(Map.of("a", 2), 1));

        assertThat(different.stream().map(Fingerprint::of).distinct()).hasSameSizeAs(different);
    }

    @Test
    void what_is_no_value_is_refused_and_not_passed_over() {
        record Reading(Object door) {
        }
        assertThatThrownBy(() -> Fingerprint.of(new Reading(new WorkingDayCalendars())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("WorkingDayCalendars");
        assertThatThrownBy(() -> Fingerprint.of(new Reading(new StringBuilder("mutable"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void checks_of_the_same_circumstances_have_the_same_edition_and_of_others_another() {
        assertThat(new CheckIndex(full()).edition()).isEqualTo(full().fingerprint())
                .isNotEqualTo(new CheckIndex(aCheck().context(TODAY)).edition());
    }
}
