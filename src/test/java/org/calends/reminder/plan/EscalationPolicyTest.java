package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleLedger.aRowOf;
import static org.calends.reminder.plan.SampleChecks.SHANGHAI;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.calends.account.person.Addresses;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Kind;
import org.calends.reminder.escalation.Escalation;
import org.calends.reminder.escalation.EscalationDefaults;
import org.calends.reminder.escalation.EscalationDraft;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.ReminderState;
import org.calends.subscription.disclosure.SampleDisclosures;
import org.calends.team.ConfidentialTeams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told next of an obligation that nobody acknowledges: the deputy three days before, the head one day before. */
class EscalationPolicyTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final EscalationDefaults NOBODY = new EscalationDefaults(1, Optional.empty(), 0, Duration.ofHours(4));

    private static final UUID TEAM = new UUID(1, 1);
    private static final ConfidentialTeams QUIET = new ConfidentialTeams(Map.of(TEAM, Set.of("lin@example.com")));

    private final Set<String> gone = new HashSet<>();
    private final Obligation obligation = anObligation().due("2021-05-10").withDeputy("deputy@example.com").written();
    private final LedgerEntry ledgerEntry = aRowOf(obligation).queued("2021-05-03T08:00+08:00").told();

    private static Escalation rule(String authority, String tag, Kind kind, Integer deputyDays, String contact,
            Integer contactDays) {
        return new Escalation(new EscalationDraft(authority, tag, kind, deputyDays, contact, contactDays), "admin",
                Instant.EPOCH);
    }

    private static EscalationPolicy ladder(Escalation... rules) {
        return new EscalationPolicy(List.of(rules), NOBODY, SHANGHAI, SampleDisclosures.of(Addresses.NONE),
                AuthorityDictionary.BUILT_IN);
    }

    private static final EscalationPolicy BY_RULE = ladder(rule(null, null, null, 3, "head@example.com", 1));

    private List<String> planned(EscalationPolicy escalationPolicy, String moment, LedgerEntry... present) {
        return escalationPolicy.plan(obligation, List.of(present), instant(moment), EIGHT, gone::contains).fresh().stream()
                .map(row -> row.step() + " " + row.recipient().email()).toList();
    }

    private Instant next(EscalationPolicy escalationPolicy, LedgerEntry... present) {
        return escalationPolicy.next(obligation, List.of(present), EIGHT).orElse(null);
    }

    private static Instant instant(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    @Test
    void a_rule_for_a_team_leaves_out_what_belongs_to_none_and_counts_before_a_general_one() {
        EscalationDraft ofTeam = new EscalationDraft(null, null, null, 3, "head@example.com", 1, UUID.randomUUID().toString());
        Escalation rule = new Escalation(ofTeam, "admin", Instant.EPOCH);
        AuthorityDictionary dictionary = AuthorityDictionary.BUILT_IN;
        Obligation owned = anObligation().due("2021-05-10").ofTeam(rule.team()).written();

        assertThat(rule.matches(obligation, dictionary)).isFalse();
        assertThat(rule.matches(owned, dictionary)).isTrue();
        assertThat(rule.detail()).isGreaterThan(rule(null, null, null, 3, "head@example.com", 1).detail());
        assertThat(rule.isForTheSameAs(rule(null, null, null, 3, "head@example.com", 1), dictionary)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-07T07:59:59.999+08:00, ''", "2021-05-07T08:00+08:00, 1 deputy@example.com",
            "2021-05-07T08:00:00.001+08:00, 1 deputy@example.com" })
    void the_deputy_hears_exactly_on_the_day_at_the_usual_time(String moment, String expected) {
        assertThat(String.join(",", planned(BY_RULE, moment, ledgerEntry))).isEqualTo(expected);
    }

    @Test
    void the_deputy_hears_of_the_escalation_and_in_a_mail_that_is_shared() {
        NewReminder row = BY_RULE
                .plan(obligation, List.of(ledgerEntry), instant("2021-05-07T09:00+08:00"), EIGHT, gone::contains)
                .fresh().get(0);

        assertThat(row.occasion()).isEqualTo(Occasion.ESCALATION);
        assertThat(row.step()).isEqualTo(EscalationPolicy.DEPUTY);
        assertThat(row.recipient().subscriptionId()).isNull();
        assertThat(row.at()).isEqualTo("2021-05-07T01:00:00Z");
        assertThat(row.digest()).isEqualTo(Digest.escalated(row.recipient(), LocalDate.of(2021, 5, 7), gone::contains));
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-09T07:59:59.999+08:00, ''", "2021-05-09T08:00+08:00, 2 head@example.com" })
    void the_contact_hears_on_its_day_once_the_deputy_was_told(String moment, String expected) {
        LedgerEntry deputy = deputyTold("2021-05-07T08:00+08:00");

        assertThat(String.join(",", planned(BY_RULE, moment, ledgerEntry, deputy))).isEqualTo(expected);
    }

    private LedgerEntry deputyTold(String moment) {
        return aRowOf(obligation).telling(Occasion.ESCALATION, EscalationPolicy.DEPUTY).to("deputy@example.com").queued(moment)
                .told();
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-08T23:59:59.999+08:00, ''", "2021-05-09T00:00+08:00, 1 deputy@example.com" })
    void who_was_told_late_has_four_hours_before_it_goes_further(String moment, String expected) {
        LedgerEntry late = aRowOf(obligation).queued("2021-05-08T20:00+08:00").told();

        assertThat(String.join(",", planned(BY_RULE, moment, late))).isEqualTo(expected);
        assertThat(next(BY_RULE, late)).isEqualTo("2021-05-08T16:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-09T13:59:59.999+08:00, ''", "2021-05-09T14:00+08:00, 2 head@example.com" })
    void so_has_the_deputy_from_the_moment_at_which_that_one_was_told(String moment, String expected) {
        assertThat(String.join(",", planned(BY_RULE, moment, ledgerEntry, deputyTold("2021-05-09T10:00+08:00"))))
                .isEqualTo(expected);
    }

    @Test
    void more_reminders_to_the_same_people_win_no_time() {
        LedgerEntry again = aRowOf(obligation).telling(Occasion.LEAD, 3).queued("2021-05-07T07:30+08:00").told();

        assertThat(planned(BY_RULE, "2021-05-07T08:00+08:00", again, ledgerEntry)).containsExactly("1 deputy@example.com");
    }

    @Test
    void one_that_was_never_meant_to_be_told_starts_no_clock() {
        LedgerEntry passedOver = aRowOf(obligation).dropped(DropReason.SUPERSEDED).queued("2021-05-07T07:59+08:00").told();

        assertThat(planned(BY_RULE, "2021-05-07T08:00+08:00", passedOver)).containsExactly("1 deputy@example.com");
    }

    @Test
    void once_somebody_looks_after_it_nobody_else_hears() {
        LedgerEntry acknowledged = aRowOf(obligation).acknowledged("2021-05-04T08:00+08:00").told();

        assertThat(planned(BY_RULE, "2021-05-20T08:00+08:00", acknowledged)).isEmpty();
        assertThat(next(BY_RULE, acknowledged)).isNull();
    }

    @Test
    void where_no_mail_reached_anybody_it_goes_further_at_once_and_up_to_the_end() {
        LedgerEntry bounced = aRowOf(obligation).in(ReminderState.FAILED).told();
        LedgerEntry deputy = aRowOf(obligation).telling(Occasion.ESCALATION, EscalationPolicy.DEPUTY)
                .dropped(DropReason.BOUNCED).told();

        assertThat(planned(BY_RULE, "2021-05-03T08:00+08:00", bounced)).containsExactly("1 deputy@example.com");
        assertThat(planned(BY_RULE, "2021-05-03T08:00+08:00", bounced, deputy)).containsExactly("2 head@example.com");
    }

    @Test
    void where_one_of_two_was_reached_it_does_not() {
        assertThat(planned(BY_RULE, "2021-05-03T08:00+08:00", ledgerEntry,
                aRowOf(obligation).telling(Occasion.LEAD, 8).in(ReminderState.FAILED).told())).isEmpty();
    }

    @Test
    void a_rung_that_was_told_is_not_told_again_and_one_that_was_dropped_for_now_is() {
        LedgerEntry dropped = aRowOf(obligation).telling(Occasion.ESCALATION, EscalationPolicy.DEPUTY).dropped(DropReason.LEFT)
                .told();

        assertThat(planned(BY_RULE, "2021-05-08T08:00+08:00", ledgerEntry, deputyTold("2021-05-07T08:00+08:00"))).isEmpty();
        assertThat(BY_RULE
                .plan(obligation, List.of(ledgerEntry, dropped), instant("2021-05-08T08:00+08:00"), EIGHT, gone::contains)
                .armedAgain()).containsExactly(dropped.id());
    }

    @Test
    void a_rung_whose_day_has_not_come_is_not_armed_again() {
        LedgerEntry dropped = aRowOf(obligation).telling(Occasion.ESCALATION, EscalationPolicy.DEPUTY).dropped(DropReason.LEFT)
                .told();

        assertThat(BY_RULE
                .plan(obligation, List.of(ledgerEntry, dropped), instant("2021-05-07T07:59:59.999+08:00"), EIGHT,
                        gone::contains)
                .isEmpty()).isTrue();
    }

    @Test
    void without_a_deputy_it_goes_to_the_contact_on_the_contacts_day() {
        Obligation alone = anObligation().due("2021-05-10").written();

        assertThat(BY_RULE.plan(alone, List.of(ledgerEntry), instant("2021-05-09T08:00+08:00"), EIGHT, gone::contains).fresh())
                .extracting(row -> row.recipient().email()).containsExactly("head@example.com");
        assertThat(BY_RULE.next(alone, List.of(ledgerEntry), EIGHT)).contains(instant("2021-05-09T08:00+08:00"));
    }

    @Test
    void who_has_left_or_has_no_address_is_passed_by() {
        EscalationPolicy left = new EscalationPolicy(List.of(rule(null, null, null, 3, "head@example.com", 1)), NOBODY,
                SHANGHAI,
                SampleDisclosures.of(new Addresses(Set.of(), Set.of("deputy@example.com"))), AuthorityDictionary.BUILT_IN);
        Obligation team = anObligation().due("2021-05-10").withDeputy("Legal").written();

        assertThat(planned(left, "2021-05-09T08:00+08:00", ledgerEntry)).containsExactly("2 head@example.com");
        assertThat(BY_RULE.plan(team, List.of(ledgerEntry), instant("2021-05-09T08:00+08:00"), EIGHT, gone::contains).fresh())
                .extracting(NewReminder::step).containsExactly(EscalationPolicy.CONTACT);
    }

    @Test
    void who_is_outside_the_confidential_team_is_passed_by_and_the_next_rule_names_the_contact() {
        EscalationPolicy quiet = new EscalationPolicy(
                List.of(rule("MIIT", null, null, 5, "head@example.com", 4), rule(null, null, null, 3, "lin@example.com", 1)),
                NOBODY, SHANGHAI, SampleDisclosures.of(QUIET), AuthorityDictionary.BUILT_IN);
        Obligation hidden = anObligation().due("2021-05-10").ofTeam(TEAM).withDeputy("deputy@example.com").written();
        Obligation deputised = anObligation().due("2021-05-10").ofTeam(TEAM).withDeputy("lin@example.com").written();

        assertThat(reached(quiet, hidden, "2021-05-09T07:59:59+08:00")).isEmpty();
        assertThat(reached(quiet, hidden, "2021-05-09T08:00+08:00")).containsExactly("2 lin@example.com");
        assertThat(reached(quiet, deputised, "2021-05-05T08:00+08:00")).containsExactly("1 lin@example.com");
        assertThat(quiet.mayReach(hidden, "head@example.com")).isFalse();
        assertThat(quiet.mayReach(obligation, "head@example.com")).as("what is nobody's secret").isTrue();
    }

    private List<String> reached(EscalationPolicy escalationPolicy, Obligation about, String moment) {
        LedgerEntry told = aRowOf(about).queued("2021-05-03T08:00+08:00").told();
        return escalationPolicy.plan(about, List.of(told), instant(moment), EIGHT, gone::contains).fresh().stream()
                .map(row -> row.step() + " " + row.recipient().email()).toList();
    }

    @Test
    void where_no_rule_matches_the_settings_hold() {
        EscalationPolicy settings = new EscalationPolicy(List.of(rule("CAC", null, null, 9, "cac@example.com", 9)),
                new EscalationDefaults(2, Optional.of("all@example.com"), -1, Duration.ofHours(4)), SHANGHAI,
                SampleDisclosures.of(Addresses.NONE),
                AuthorityDictionary.BUILT_IN);

        assertThat(next(settings, ledgerEntry)).isEqualTo(instant("2021-05-08T08:00+08:00"));
        assertThat(planned(settings, "2021-05-11T08:00+08:00", ledgerEntry, deputyTold("2021-05-08T08:00+08:00")))
                .containsExactly("2 all@example.com");
        assertThat(ladder().next(anObligation().written(), List.of(), EIGHT)).isEmpty();
    }

    @Test
    void the_rule_that_names_most_counts_and_of_two_alike_the_older() {
        EscalationPolicy several = ladder(rule(null, null, null, 1, "any@example.com", 1),
                rule("miit", null, null, 1, "a@example.com", 1),
                rule("MIIT", "APPS", null, 1, "two@example.com", 1),
                rule("MIIT", null, Kind.CONSULTATION, 1, "b@example.com", 1),
                rule("MIIT", "other", Kind.CONSULTATION, 1, "three@example.com", 1));
        Obligation alone = anObligation().due("2021-05-10").written();

        assertThat(several.plan(alone, List.of(ledgerEntry), instant("2021-05-10T08:00+08:00"), EIGHT, gone::contains).fresh())
                .extracting(row -> row.recipient().email()).containsExactly("two@example.com");
    }

    @Test
    void a_rule_matches_what_it_names_and_nothing_else() {
        Escalation rule = rule("MIIT", "apps", Kind.CONSULTATION, null, "head@example.com", null);

        assertThat(rule.matches(anObligation().written(), AuthorityDictionary.BUILT_IN)).isTrue();
        assertThat(rule.matches(anObligation().setBy("miit").tagged("x", "Apps").written(), AuthorityDictionary.BUILT_IN))
                .isTrue();
        assertThat(rule.matches(anObligation().setBy("工业和信息化部").written(), AuthorityDictionary.BUILT_IN)).isTrue();
        assertThat(rule.matches(anObligation().setBy("CAC").written(), AuthorityDictionary.BUILT_IN)).isFalse();
        assertThat(rule.matches(anObligation().setBy(null).written(), AuthorityDictionary.BUILT_IN)).isFalse();
        assertThat(rule.matches(anObligation().tagged("x").written(), AuthorityDictionary.BUILT_IN)).isFalse();
        assertThat(rule.matches(anObligation().of(Kind.FILING).written(), AuthorityDictionary.BUILT_IN)).isFalse();
        assertThat(rule(null, null, null, null, "head@example.com", null).matches(anObligation().setBy(null).written(),
                AuthorityDictionary.BUILT_IN))
                .isTrue();
    }

    @Test
    void a_rule_says_three_days_and_one_where_nobody_says() {
        Escalation rule = rule("MIIT", null, null, null, "head@example.com", null);

        assertThat(rule.deputyDays()).isEqualTo(3);
        assertThat(rule.contactDays()).isEqualTo(1);
        assertThat(rule.contact()).isEqualTo("head@example.com");
        assertThat(rule.createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(Stream.of(rule, rule(null, null, null, 1, "x@example.com", 1)).map(Escalation::detail)).containsExactly(1,
                0);
    }

    @Test
    void two_rules_are_for_the_same_where_all_that_they_name_is_the_same() {
        Escalation rule = rule("MIIT", "apps", Kind.FILING, 3, "head@example.com", 1);

        assertThat(
                rule.isForTheSameAs(rule("miit", "APPS", Kind.FILING, 1, "other@example.com", 0), AuthorityDictionary.BUILT_IN))
                .isTrue();
        assertThat(
                rule.isForTheSameAs(rule("工信部", "apps", Kind.FILING, 1, "other@example.com", 0), AuthorityDictionary.BUILT_IN))
                .isTrue();
        assertThat(
                rule.isForTheSameAs(rule("MIIT", "apps", Kind.REVIEW, 3, "head@example.com", 1), AuthorityDictionary.BUILT_IN))
                .isFalse();
        assertThat(
                rule.isForTheSameAs(rule("CAC", "apps", Kind.FILING, 3, "head@example.com", 1), AuthorityDictionary.BUILT_IN))
                .isFalse();
        assertThat(rule.isForTheSameAs(rule("MIIT", null, Kind.FILING, 3, "head@example.com", 1), AuthorityDictionary.BUILT_IN))
                .isFalse();
        assertThat(
                rule(null, null, null, 1, "a@example.com", 1).isForTheSameAs(rule("MIIT", null, null, 1, "a@example.com", 1),
                        AuthorityDictionary.BUILT_IN))
                .isFalse();
        assertThat(rule(null, null, null, 1, "a@example.com", 1).isForTheSameAs(rule(null, null, null, 2, "b@example.com", 1),
                AuthorityDictionary.BUILT_IN))
                .isTrue();
    }

    @Test
    void it_looks_ahead_as_far_as_any_rung() {
        assertThat(ladder().longest()).isEqualTo(1);
        assertThat(BY_RULE.longest()).isEqualTo(3);
        assertThat(ladder(rule(null, null, null, 2, "a@example.com", 9)).longest()).isEqualTo(9);
        assertThat(
                new EscalationPolicy(List.of(), new EscalationDefaults(4, Optional.empty(), 5, Duration.ZERO), SHANGHAI,
                        SampleDisclosures.of(Addresses.NONE),
                        AuthorityDictionary.BUILT_IN)
                        .longest())
                .isEqualTo(5);
    }

    @Test
    void the_next_moment_is_that_of_the_first_rung_of_which_nobody_was_told() {
        assertThat(next(BY_RULE, ledgerEntry)).isEqualTo(instant("2021-05-07T08:00+08:00"));
        assertThat(next(BY_RULE, ledgerEntry, deputyTold("2021-05-07T08:00+08:00")))
                .isEqualTo(instant("2021-05-09T08:00+08:00"));
        assertThat(next(BY_RULE, ledgerEntry, deputyTold("2021-05-07T08:00+08:00"),
                aRowOf(obligation).telling(Occasion.ESCALATION, EscalationPolicy.CONTACT).told())).isNull();
    }
}
