package org.calends.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void an_address_is_left_only_while_no_active_account_has_it() {
        assertThat(Addresses.of(List.of(), List.of("Lin@example.com")).hasLeft("lin@EXAMPLE.com")).isTrue();
        assertThat(Addresses.of(List.of("LIN@example.com"), List.of("lin@example.com")).hasLeft("lin@example.com")).isFalse();
    }

    @Test
    void nobody_and_unknown_people_have_not_left() {
        Addresses addresses = Addresses.of(List.of(), List.of("lin@example.com"));

        assertThat(addresses.hasLeft(null)).isFalse();
        assertThat(addresses.hasLeft("wang@example.com")).isFalse();
        assertThat(addresses.isActive("lin@example.com")).isFalse();
    }
}
