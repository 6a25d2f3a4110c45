package org.calends.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @Test
    void an_address_is_left_only_while_no_active_account_has_it() {
        assertThat(Addresses.of(List.of(), List.of("Lin@example.com")).hasLeft("lin@EXAMPLE.com")).isTrue();
        assertThat(Addresses.of(List.of("LIN@example.com"), List.of("lin@example.com")).hasLeft("lin@example.com")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "idn@xn--bcher-kva.example,idn@bücher.example", "Idn@XN--BCHER-KVA.example,Idn@bücher.example",
            "idn@BÜCHER.example,idn@bücher.example", "idn@bücher.example,idn@bücher.example",
            "Lin@Example.COM,Lin@Example.COM", "lin@ｅxample.com,lin@ｅxample.com", "no address,no address",
            "a@b..example,a@b..example", "a@xn--0.example,a@xn--0.example", "a@bücher.xn--p1ai,a@bücher.xn--p1ai" })
    void a_domain_has_one_spelling_and_what_is_none_stays_to_be_refused(String typed, String spelled) {
        assertThat(Addresses.spelled(typed)).isEqualTo(spelled);
        assertThat(Addresses.spelled(spelled)).isEqualTo(spelled);
    }

    @Test
    void who_has_left_has_left_by_either_spelling_of_the_domain() {
        Addresses addresses = Addresses.of(List.of("in@xn--bcher-kva.example"), List.of("Out@bücher.example"));

        assertThat(addresses.hasLeft("out@xn--bcher-kva.example")).isTrue();
        assertThat(addresses.isActive("in@bücher.example")).isTrue();
    }

    @Test
    void nobody_and_unknown_people_have_not_left() {
        Addresses addresses = Addresses.of(List.of(), List.of("lin@example.com"));

        assertThat(addresses.hasLeft(null)).isFalse();
        assertThat(addresses.hasLeft("wang@example.com")).isFalse();
        assertThat(addresses.isActive("lin@example.com")).isFalse();
    }
}
