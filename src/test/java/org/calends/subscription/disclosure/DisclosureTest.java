package org.calends.subscription.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.calends.account.person.Addresses;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;
import org.calends.subscription.wish.FeedSecret;
import org.calends.subscription.wish.Filter;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionDraft;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.subscription.wish.Trust;
import org.calends.team.ConfidentialTeams;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final StrangersView NOTHING = StrangersView.of(List.of());

    @Test
    void the_address_of_an_active_account_is_trusted_whatever_its_letters() {
        assertThat(now("lin@example.com", null).trustIn(of("Lin@Example.com", null))).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void who_has_only_confirmed_an_address_is_a_stranger_until_an_editor_says_yes() {
        assertThat(now(null, null).trustIn(of("guest@example.com", null))).isEqualTo(Trust.STRANGER);
        assertThat(now(null, null).trustIn(of("guest@example.com", "editor"))).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void who_was_answered_for_by_somebody_who_has_left_is_a_stranger_until_somebody_else_says_yes() {
        Disclosure now = new Disclosure(new Addresses(Set.of("lin@example.com"), Set.of()), Set.of("leaver"), NOTHING,
                ConfidentialTeams.NONE);

        assertThat(now.trustIn(of("guest@example.com", "leaver"))).isEqualTo(Trust.STRANGER);
        assertThat(now.hasLostVoucher(of("guest@example.com", "leaver"))).isTrue();
        assertThat(now.trustIn(of("guest@example.com", "editor"))).isEqualTo(Trust.TRUSTED);
        assertThat(now.hasLostVoucher(of("guest@example.com", null))).isFalse();
        assertThat(now.trustIn(of("lin@example.com", "leaver"))).isEqualTo(Trust.TRUSTED);
        assertThat(now.hasLostVoucher(of("lin@example.com", "leaver"))).isFalse();
    }

    @Test
    void who_has_left_is_told_nothing_even_if_an_editor_said_yes_once() {
        assertThat(now(null, "lin@example.com").trustIn(of("LIN@example.com", "editor"))).isEqualTo(Trust.ENDED);
    }

    @Test
    void strangers_are_shown_something_only_where_it_is_set() {
        Subscription guest = of("guest@example.com", null);

        assertThat(now(null, null).showsAnything(guest)).isFalse();
        assertThat(new Disclosure(Addresses.NONE, StrangersView.of(List.of("tag:public"))).showsAnything(guest)).isTrue();
        assertThat(Disclosure.ofEverything().showsAnything(guest)).isTrue();
    }

    @Test
    void strangers_are_told_titles_and_dates_and_others_all() {
        assertThat(Disclosure.ofEverything().detailFor(of("guest@example.com", null))).isEqualTo(Detail.DATES);
        assertThat(Disclosure.ofEverything().detailFor("guest@example.com")).isEqualTo(Detail.DATES);
        assertThat(now(null, null).detailFor(of("guest@example.com", "editor"))).isEqualTo(Detail.FULL);
        assertThat(now("lin@example.com", null).detailFor(of("lin@example.com", null))).isEqualTo(Detail.FULL);
        assertThat(now("lin@example.com", null).detailFor("lin@example.com")).isEqualTo(Detail.FULL);
        assertThat(now(null, "lin@example.com").detailFor(of("lin@example.com", "editor"))).isEqualTo(Detail.DATES);
    }

    /** Else who asks for one word after the other would learn what stands in texts that are not shown. */
    @Test
    void a_stranger_s_words_are_sought_only_in_what_strangers_see() {
        Obligation obligation = anObligation().called("Comment on the draft").describedAs("The budget is 40 million")
                .written();

        assertThat(Disclosure.ofEverything().shows(asking("DRAFT", null), obligation)).isTrue();
        assertThat(Disclosure.ofEverything().shows(asking("budget", null), obligation)).isFalse();
        assertThat(Disclosure.ofEverything().shows(asking("budget", "editor"), obligation)).isTrue();
    }

    @Test
    void what_pages_say_follows_what_is_shown() {
        Subscription guest = of("guest@example.com", null);

        assertThat(DisclosureSummary.to(guest, now(null, null))).isEqualTo(DisclosureSummary.NOTHING);
        assertThat(DisclosureSummary.to(guest, new Disclosure(Addresses.NONE, StrangersView.of(List.of("kind:FILING")))))
                .isEqualTo(DisclosureSummary.SOME);
        assertThat(DisclosureSummary.to(guest, Disclosure.ofEverything())).isEqualTo(DisclosureSummary.SOME);
        assertThat(DisclosureSummary.to(guest, now("guest@example.com", null))).isEqualTo(DisclosureSummary.ASKED);
    }

    private static Disclosure now(String active, String left) {
        return new Disclosure(new Addresses(active == null ? Set.of() : Set.of(active), left == null ? Set.of() : Set.of(left)),
                NOTHING);
    }

    private static Subscription of(String email, String vouchedBy) {
        return of(email, Filter.ANY, vouchedBy);
    }

    private static Subscription asking(String text, String vouchedBy) {
        return of("guest@example.com", new Filter(null, null, null, null, null, text), vouchedBy);
    }

    private static Subscription of(String email, Filter filter, String vouchedBy) {
        SubscriptionDraft draft = SubscriptionDraft.draft(email).filter(filter).build();
        return new Subscription(draft, SubscriptionStatus.ACTIVE, FeedSecret.make(), ZoneOffset.UTC, "somebody", vouchedBy,
                Instant.EPOCH);
    }

    @Test
    void who_has_no_subscription_any_more_is_shown_what_the_address_may_see() {
        Disclosure ofPublic = new Disclosure(new Addresses(Set.of("lin@example.com"), Set.of("wu@example.com")),
                StrangersView.of(List.of("tag:public")));
        Obligation shown = anObligation().tagged("public").written();
        Obligation hidden = anObligation().tagged("internal").written();

        assertThat(ofPublic.shows("lin@example.com", hidden)).isTrue();
        assertThat(ofPublic.shows("guest@example.com", shown)).isTrue();
        assertThat(ofPublic.shows("guest@example.com", hidden)).isFalse();
        assertThat(ofPublic.shows("wu@example.com", shown)).isFalse();
    }

    @Test
    void only_who_had_the_address_and_has_it_no_more_has_left() {
        Disclosure now = now("lin@example.com", "wu@example.com");

        assertThat(now.hasLeft("Wu@example.com")).isTrue();
        assertThat(now.hasLeft("lin@example.com")).isFalse();
        assertThat(now.hasLeft("guest@example.com")).isFalse();
    }

    /** Plans are made anew whenever this text is another. */
    @Test
    void a_wider_view_for_strangers_is_another_text() {
        assertThat(List.of("NONE", "ALL", "tag:public", "tag:private", "kind:FILING").stream()
                .map(shows -> SampleDisclosures.of(Addresses.NONE, shows).toStrangersAsText())).doesNotHaveDuplicates();
        assertThat(SampleDisclosures.of(Addresses.NONE, "TAG:Public").toStrangersAsText())
                .isEqualTo(SampleDisclosures.of(Addresses.NONE, "tag:public").toStrangersAsText()).contains("public");
    }
}
