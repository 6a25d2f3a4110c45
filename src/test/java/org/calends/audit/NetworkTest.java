package org.calends.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
            "192.0.2.1, 192.0.2.1, 192.0.2.1",
            "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64, 2001:db8:1:2:3:4:5:6",
            "2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:2::/64, 2001:db8:1:2:ffff:ffff:ffff:ffff",
            "2001:db8:1:3::, 2001:db8:1:3::/64, 2001:db8:1:3::",
            "2001:DB8:0001:0002:0:0:0:1, 2001:db8:1:2::/64, 2001:db8:1:2::1",
            "::ffff:192.0.2.1, 192.0.2.1, 192.0.2.1",
            "::ffff:c000:201, 192.0.2.1, 192.0.2.1",
            "fe80::1%eth0, fe80::/64, fe80::1",
            "::1, ::/64, ::1",
            "null, unknown, unknown",
            "'', unknown, unknown",
            "example.com, unknown, unknown",
            "192.0.2.256, unknown, unknown",
            "192.0.2, unknown, unknown" })
    void an_address_belongs_to_a_network(String address, String network, String usual) {
        assertThat(Network.of(address)).isEqualTo(network);
        assertThat(Network.canonical(address)).isEqualTo(usual);
    }
}
