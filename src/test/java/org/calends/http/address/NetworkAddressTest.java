package org.calends.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTest {

    @Test
    void an_ipv4_address_stands_for_itself() {
        assertThat(NetworkAddress.of("192.0.2.1")).isNotEqualTo(NetworkAddress.of("192.0.2.2"))
                .isEqualTo(NetworkAddress.of("::ffff:192.0.2.1"));
    }

    @Test
    void all_addresses_of_an_ipv6_network_are_one() {
        assertThat(NetworkAddress.of("2001:db8:1:2::1")).isEqualTo(NetworkAddress.of("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(NetworkAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void what_is_no_address_is_never_looked_up() {
        assertThat(NetworkAddress.of("example.org").text()).isEqualTo("example.org");
        assertThat(NetworkAddress.of((String) null).text()).isEqualTo("null");
    }
}
