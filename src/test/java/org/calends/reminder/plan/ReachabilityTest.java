package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.plan.SampleChecks.aCheck;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Kind;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

    private static final String NEAR = "2021-05-03T00:00+08:00";
    private static final String NOT_YET = "2021-05-02T23:59:59.999+08:00";
    private static final List<Subscription> WANG = List.of(aSubscription().written());

    private static Obligation ownedBy(String owner, String deputy) {
        return anObligation().due("2021-05-10").reminding(7, 1).ownedBy(owner).withDeputy(deputy).written();
    }

    @Test
    void nothing_is_amiss_while_it_is_not_near() {
        assertThat(Reachability.of(ownedBy(null, null), List.of(), aCheck().at(NOT_YET)))
                .isEqualTo(new Reachability(false, false));
        assertThat(Reachability.of(ownedBy(null, null), List.of(), aCheck().at(NEAR)))
                .isEqualTo(new Reachability(true, true));
    }

    @Test
    void who_asks_for_it_hears_of_what_nobody_owns() {
        assertThat(Reachability.of(ownedBy(null, null), WANG, aCheck().at(NEAR))).isEqualTo(new Reachability(true, false));
        assertThat(Reachability.of(ownedBy("  ", null), WANG, aCheck().at(NEAR))).isEqualTo(new Reachability(true, false));
        assertThat(Reachability.of(ownedBy("Legal", null), WANG, aCheck().at(NEAR))).isEqualTo(new Reachability(false, false));
    }

    @Test
    void an_owner_or_deputy_with_an_address_hears_and_a_name_does_not() {
        assertThat(Reachability.of(ownedBy("lin@example.com", null), List.of(), aCheck().at(NEAR)).unheard()).isFalse();
        assertThat(Reachability.of(ownedBy("Legal", "zhao@example.com"), List.of(), aCheck().at(NEAR)).unheard()).isFalse();
        assertThat(Reachability.of(ownedBy("Legal", "Zhao"), List.of(), aCheck().at(NEAR)).unheard()).isTrue();
    }

    @Test
    void an_address_that_takes_no_mail_or_is_nobodys_any_more_does_not_hear() {
        assertThat(Reachability.of(ownedBy("lin@example.com", null), WANG,
                aCheck().muted("lin@example.com").muted("wang@example.com").at(NEAR)).unheard()).isTrue();
        assertThat(Reachability.of(ownedBy("LIN@example.com", null), WANG,
                aCheck().left("lin@example.com").muted("wang@example.com").at(NEAR)).unheard()).isTrue();
        assertThat(Reachability.of(ownedBy("lin@example.com", null), WANG, aCheck().muted("wang@example.com").at(NEAR))
                .unheard()).isFalse();
    }

    @Test
    void who_is_outside_the_confidential_team_does_not_hear() {
        UUID team = new UUID(1, 1);
        Obligation hidden = anObligation().due("2021-05-10").reminding(7, 1).ofTeam(team).withDeputy("zhao@example.com")
                .written();

        assertThat(Reachability.of(hidden, List.of(), aCheck().confidential(team).at(NEAR)).unheard()).isTrue();
        assertThat(Reachability.of(hidden, List.of(), aCheck().confidential(team, "zhao@example.com").at(NEAR)).unheard())
                .isFalse();
        assertThat(Reachability.of(hidden, List.of(), aCheck().at(NEAR)).unheard()).as("an open team").isFalse();
    }

    @Test
    void it_becomes_near_at_midnight_of_the_organisation_by_its_earliest_lead() {
        assertThat(Reachability.next(ownedBy(null, null), aCheck().at(NOT_YET)))
                .contains(OffsetDateTime.parse(NEAR).toInstant());
        assertThat(Reachability.next(ownedBy(null, null), aCheck().at(NEAR))).isEmpty();
    }

    @Test
    void where_it_says_nothing_the_policy_of_its_kind_does() {
        Obligation byPolicy = anObligation().due("2021-05-10").ownedBy(null).written();

        assertThat(Reachability.of(byPolicy, WANG, aCheck().policy(Kind.CONSULTATION, 3, 6).at("2021-05-04T00:00+08:00"))
                .unowned()).isTrue();
        assertThat(Reachability.of(byPolicy, WANG, aCheck().policy(Kind.CONSULTATION, 6).at("2021-05-03T23:59+08:00"))
                .unowned()).isFalse();
    }
}
