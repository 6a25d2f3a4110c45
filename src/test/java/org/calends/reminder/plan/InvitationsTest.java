package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleLedger.aRowOf;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.calends.account.person.Addresses;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.subscription.disclosure.SampleDisclosures;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;

class InvitationsTest {

    private static final Instant NOW = Instant.parse("2021-05-10T01:00:00Z");
    private static final Subscription WANG = aSubscription().written();
    private static final Obligation OBLIGATION = anObligation().due("2021-05-10").written();

    private static List<NewReminder> on(String today, List<Subscription> invited, LedgerEntry... present) {
        Audience audience = new Audience(invited, SampleDisclosures.of(Addresses.NONE), AuthorityDictionary.BUILT_IN);
        return new Invitations(audience, LocalDate.parse(today)).plan(OBLIGATION, List.of(present), NOW);
    }

    @Test
    void a_deadline_is_put_into_the_calendar_until_its_last_safe_day_and_not_after() {
        assertThat(on("2021-05-10", List.of(WANG))).singleElement().satisfies(row -> {
            assertThat(row.occasion()).isEqualTo(Occasion.INVITATION);
            assertThat(row.at()).isEqualTo(NOW);
            assertThat(row.recipient()).isEqualTo(Recipient.of(WANG, Channel.MAIL));
        });
        assertThat(on("2021-05-11", List.of(WANG))).isEmpty();
        assertThat(on("2021-05-10", List.of())).isEmpty();
    }

    @Test
    void who_was_invited_or_told_of_the_move_is_not_invited_again_and_others_are() {
        assertThat(on("2021-05-01", List.of(WANG), aRowOf(OBLIGATION).telling(Occasion.INVITATION, 0).to(WANG).told()))
                .isEmpty();
        assertThat(on("2021-05-01", List.of(WANG), aRowOf(OBLIGATION).telling(Occasion.CHANGED, 0).to(WANG).told())).isEmpty();
        assertThat(on("2021-05-01", List.of(WANG), aRowOf(OBLIGATION).to(WANG).told())).hasSize(1);
        assertThat(on("2021-05-01", List.of(WANG),
                aRowOf(OBLIGATION).telling(Occasion.INVITATION, 0).to("chen@example.com").told())).hasSize(1);
    }

    @Test
    void who_asks_for_something_else_is_not_invited() {
        assertThat(on("2021-05-01", List.of(aSubscription().toAuthorities("CAC").written()))).isEmpty();
    }
}
