package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.calends.account.person.Addresses;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Kind;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.disclosure.SampleDisclosures;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {

    private static final Disclosure HOUSE = SampleDisclosures.of(Addresses.NONE);

    private static Audience of(SampleSubscriptions... samples) {
        return new Audience(Stream.of(samples).map(SampleSubscriptions::written).toList(), HOUSE, AuthorityDictionary.BUILT_IN);
    }

    private static boolean hears(SampleSubscriptions who, SampleObligations of) {
        return !of(who).of(of.written()).isEmpty();
    }

    @Test
    void who_asks_for_nothing_in_particular_hears_of_everything() {
        assertThat(hears(aSubscription(), anObligation())).isTrue();
        assertThat(hears(aSubscription(), anObligation().setBy(null).in(null).ownedBy(null).tagged())).isTrue();
    }

    @Test
    void each_thing_that_is_asked_for_finds_its_obligations_however_it_is_written_and_no_others() {
        assertThat(hears(aSubscription().toAuthorities("CAC", "miit"), anObligation())).isTrue();
        assertThat(hears(aSubscription().toAuthorities("CAC"), anObligation())).isFalse();
        assertThat(hears(aSubscription().toAuthorities("CAC"), anObligation().setBy(null))).isFalse();
        assertThat(hears(aSubscription().toTags("APPS"), anObligation().tagged("x", "Apps"))).isTrue();
        assertThat(hears(aSubscription().toTags("apps"), anObligation().tagged())).isFalse();
        assertThat(hears(aSubscription().toKinds(Kind.CONSULTATION), anObligation())).isTrue();
        assertThat(hears(aSubscription().toKinds(Kind.FILING), anObligation())).isFalse();
        assertThat(hears(aSubscription().toJurisdictions("CN"), anObligation())).isTrue();
        assertThat(hears(aSubscription().toJurisdictions("EU"), anObligation().in(null))).isFalse();
        assertThat(hears(aSubscription().toOwners("LIN@example.com"), anObligation())).isTrue();
        assertThat(hears(aSubscription().toOwners("zhao@example.com"), anObligation().withDeputy("zhao@example.com")))
                .isTrue();
        assertThat(hears(aSubscription().toOwners("zhao@example.com"), anObligation().ownedBy(null))).isFalse();
        assertThat(hears(aSubscription().toText("DRAFT rules"), anObligation())).isTrue();
        assertThat(hears(aSubscription().toText("merger"), anObligation())).isFalse();
    }

    @Test
    void all_that_is_asked_for_must_be_there() {
        SampleSubscriptions both = aSubscription().toAuthorities("MIIT").toTags("apps").toKinds(Kind.CONSULTATION)
                .toOwners("lin@example.com").toJurisdictions("CN");

        assertThat(hears(both, anObligation())).isTrue();
        assertThat(hears(both, anObligation().setBy("CAC"))).isFalse();
        assertThat(hears(both, anObligation().tagged("other"))).isFalse();
        assertThat(hears(both, anObligation().of(Kind.FILING))).isFalse();
        assertThat(hears(both, anObligation().ownedBy("zhao@example.com"))).isFalse();
        assertThat(hears(both, anObligation().in("EU"))).isFalse();
    }

    @Test
    void who_asks_for_two_things_that_are_both_there_hears_once() {
        Audience audience = of(aSubscription().toTags("apps", "Apps", "privacy"));

        assertThat(audience.of(anObligation().tagged("apps", "privacy").written())).hasSize(1);
        assertThat(of(aSubscription().toOwners("lin@example.com"))
                .of(anObligation().withDeputy("lin@example.com").written())).hasSize(1);
    }

    @Test
    void who_may_not_be_told_does_not_hear() {
        List<Subscription> stranger = List.of(aSubscription().ofAStranger().written());

        assertThat(new Audience(stranger, HOUSE, AuthorityDictionary.BUILT_IN).of(anObligation().written())).isEmpty();
        assertThat(new Audience(stranger, SampleDisclosures.of(Addresses.NONE, "tag:apps"), AuthorityDictionary.BUILT_IN)
                .of(anObligation().written()))
                .hasSize(1);
        assertThat(new Audience(List.of(aSubscription().written()),
                SampleDisclosures.of(new Addresses(Set.of(), Set.of("wang@example.com")), "ALL"), AuthorityDictionary.BUILT_IN)
                .of(anObligation().written())).isEmpty();
    }

    @Test
    void it_is_empty_where_nobody_is_in_it() {
        assertThat(of().isEmpty()).isTrue();
        assertThat(of(aSubscription().toTags("nothing")).isEmpty()).isFalse();
    }

    @Test
    void it_looks_ahead_as_far_as_anybody_asks_and_as_any_kind_does() {
        int ofKinds = Stream.of(Kind.values()).flatMap(kind -> kind.leadDays().stream()).mapToInt(days -> days).max()
                .orElseThrow();

        assertThat(of(aSubscription().reminding(7, 1)).longestLead()).isEqualTo(ofKinds);
        assertThat(of(aSubscription(), aSubscription().reminding(ofKinds + 1, 1)).longestLead()).isEqualTo(ofKinds + 1);
    }

    @Test
    void it_looks_further_for_who_is_told_earlier() {
        assertThat(of(aSubscription()).earlierAtMost()).isZero();
        assertThat(of(aSubscription(), aSubscription().onWorkingDaysOnly()).earlierAtMost()).isEqualTo(20);
        assertThat(of(aSubscription().remindingWorkingDays(5)).earlierAtMost()).isEqualTo(30);
        assertThat(of(aSubscription().remindingWorkingDays(5, 1).onWorkingDaysOnly()).earlierAtMost()).isEqualTo(50);
    }

    /** The index must find whomever a look at all would find. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void whoever_would_be_found_by_asking_all_is_found(long seed) {
        Random random = new Random(seed);
        List<Subscription> all = new ArrayList<>();
        IntStream.range(1, 200).forEach(number -> all.add(random(random).numbered(number).written()));
        Audience audience = new Audience(all, HOUSE, AuthorityDictionary.BUILT_IN);
        for (int i = 0; i < 100; i++) {
            Obligation obligation = anObligation().setBy(pick(random, "MIIT", "CAC", null)).in(pick(random, "CN", "EU", null))
                    .of(Kind.values()[random.nextInt(4)]).tagged(pick(random, "apps", "tax", "Law"))
                    .ownedBy(pick(random, "lin@example.com", "Zhao", null)).withDeputy(pick(random, "zhao", null)).written();

            assertThat(audience.of(obligation)).containsExactlyInAnyOrderElementsOf(
                    all.stream().filter(each -> each.filter().wish(AuthorityDictionary.BUILT_IN).test(obligation)).toList());
        }
    }

    private static SampleSubscriptions random(Random random) {
        SampleSubscriptions sample = aSubscription();
        if (random.nextInt(3) == 0) {
            sample.toAuthorities(pick(random, "MIIT", "cac"));
        }
        if (random.nextInt(3) == 0) {
            sample.toTags(pick(random, "apps", "law"), "tax");
        }
        if (random.nextInt(3) == 0) {
            sample.toKinds(Kind.values()[random.nextInt(4)]);
        }
        if (random.nextInt(4) == 0) {
            sample.toOwners(pick(random, "LIN@example.com", "zhao"));
        }
        return random.nextInt(4) == 0 ? sample.toJurisdictions(pick(random, "CN", "EU")) : sample;
    }

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }

    @Test
    void an_authority_is_asked_for_by_any_of_its_names_and_where_two_share_one_the_jurisdiction_tells() {
        Audience audience = of(aSubscription().toAuthorities("工信部"), aSubscription().numbered(2).toAuthorities("SFC"));

        assertThat(audience.of(anObligation().setBy("MIIT").written())).hasSize(1);
        assertThat(audience.of(anObligation().setBy("ministry of industry and information technology").written())).hasSize(1);
        assertThat(audience.of(anObligation().setBy("证监会").in("HK").written())).hasSize(1);
        assertThat(audience.of(anObligation().setBy("证监会").in("CN").written())).isEmpty();
        assertThat(audience.of(anObligation().setBy(null).written())).isEmpty();
    }
}
