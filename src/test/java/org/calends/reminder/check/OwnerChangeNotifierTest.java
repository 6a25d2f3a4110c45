package org.calends.reminder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.util.List;

import org.calends.MovableClock;
import org.calends.account.person.SampleAccounts;
import org.calends.obligation.change.ObligationChanged;
import org.calends.obligation.change.ObligationChanged.Change;
import org.calends.obligation.change.ObligationsRegistered;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.SampleQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told that an obligation has become theirs. */
class OwnerChangeNotifierTest {

    private final SampleQueue queue = new SampleQueue();
    private final OwnerChangeNotifier ownerChangeNotifier = new OwnerChangeNotifier(new MovableClock(), queue,
            SampleAccounts.known(SampleAccounts.account("lin.mei", "lin@example.com", null, null)), new OpenDigests());

    private List<String> told() {
        return queue.written.stream().map(row -> row.occasion() + " " + row.recipient().email()).toList();
    }

    private void edited(Obligation obligation, String ownerBefore, String actor) {
        ownerChangeNotifier
                .follow(new ObligationChanged(obligation, Change.EDITED, obligation.due(), ownerBefore, actor, null));
    }

    @Test
    void a_new_owner_is_told_whoever_owned_it_before() {
        edited(anObligation().written(), "zhao@example.com", "admin");
        edited(anObligation().written(), null, "admin");

        assertThat(told()).containsExactly("ASSIGNED lin@example.com", "ASSIGNED lin@example.com");
    }

    @Test
    void who_was_the_owner_already_is_not() {
        edited(anObligation().written(), "LIN@example.com", "admin");
        edited(anObligation().ownedBy(null).written(), "lin@example.com", "admin");

        assertThat(told()).isEmpty();
    }

    @Test
    void an_owner_who_did_it_is_not_told_known_by_the_address_or_by_the_account() {
        edited(anObligation().written(), null, "lin@example.com");
        edited(anObligation().written(), null, "lin.mei");
        ownerChangeNotifier.welcome(new ObligationsRegistered(List.of(anObligation().written()), "lin.mei"));

        assertThat(told()).isEmpty();
    }

    @Test
    void a_name_that_is_no_address_is_not_told() {
        edited(anObligation().ownedBy("Legal").written(), null, "admin");

        assertThat(told()).isEmpty();
    }

    @Test
    void what_is_closed_is_handed_over_silently() {
        edited(anObligation().inStatus(Status.DONE).written(), null, "admin");

        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "EDITED", mode = EnumSource.Mode.EXCLUDE)
    void nothing_else_that_happens_makes_an_owner(Change change) {
        Obligation obligation = anObligation().written();
        ownerChangeNotifier.follow(new ObligationChanged(obligation, change, obligation.due(), null, "admin", null));

        assertThat(told()).isEmpty();
    }

    @Test
    void many_at_once_are_one_mail_for_each_owner() {
        ownerChangeNotifier.welcome(new ObligationsRegistered(
                List.of(anObligation().numbered(1).written(), anObligation().numbered(2).written(),
                        anObligation().numbered(3).ownedBy("zhao@example.com").written(),
                        anObligation().ownedBy(null).written()),
                "admin"));

        assertThat(told()).containsExactly("ASSIGNED lin@example.com", "ASSIGNED lin@example.com", "ASSIGNED zhao@example.com");
        assertThat(queue.written.get(0).digest()).isEqualTo(queue.written.get(1).digest())
                .isNotEqualTo(queue.written.get(2).digest());
    }

    @Test
    void what_comes_after_their_mail_has_left_shares_the_next() {
        edited(anObligation().written(), null, "admin");
        queue.gone.add(queue.written.get(0).digest());
        edited(anObligation().numbered(2).written(), null, "admin");

        assertThat(queue.written.get(1).digest()).isEqualTo(queue.written.get(0).digest() + "#2");
    }

    @Test
    void parts_of_one_transaction_look_for_the_mail_of_an_owner_once() {
        for (int part = 1; part <= 3; part++) {
            ownerChangeNotifier.welcome(
                    new ObligationsRegistered(List.of(anObligation().numbered(part).written()), "admin"));
            queue.gone.add(queue.written.get(0).digest());
        }

        assertThat(queue.written).hasSize(3).extracting(NewReminder::digest).containsOnly(queue.written.get(0).digest());
        assertThat(queue.asked).hasSize(1);
    }
}
