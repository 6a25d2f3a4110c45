package org.calends.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.calends.http.address.NetworkAddress;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final NetworkAddress ONE = NetworkAddress.of("192.0.2.1");
    private static final NetworkAddress OTHER = NetworkAddress.of("192.0.2.2");

    private final Quota quota = new Quota(10, 6);

    @Test
    void one_address_leaves_something_for_others() {
        assertThat(quota.take(ONE, 5)).isTrue();
        assertThat(quota.take(ONE, 1)).isTrue();
        assertThat(quota.take(ONE, 1)).isFalse();
        assertThat(quota.take(OTHER, 4)).isTrue();
        assertThat(quota.take(OTHER, 1)).as("all together").isFalse();
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_nothing_is_kept_of_who_has_nothing() {
        quota.take(ONE, 6);
        quota.giveBack(ONE, 2);
        assertThat(quota.take(ONE, 3)).isFalse();
        assertThat(quota.take(ONE, 2)).isTrue();
        quota.giveBack(ONE, 6);
        assertThat(quota.taken()).isZero();
        assertThat(quota.takenBy(ONE)).isZero();
    }

    @Test
    void what_was_refused_was_not_taken() {
        assertThat(quota.take(ONE, 7)).isFalse();
        assertThat(quota.taken()).isZero();
    }
}
