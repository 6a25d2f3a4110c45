package org.calends.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;

class ForwardedForTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = { "203.0.113.9, 203.0.113.9", "'198.51.100.7, 203.0.113.9', 203.0.113.9",
            "', 203.0.113.9', 203.0.113.9", "':80, 203.0.113.9:4000', 203.0.113.9:4000", "'x,2001:db8::1', 2001:db8::1",
            "'x, [2001:db8::1]:80', [2001:db8::1]:80", "::1, ::1", "'', none", "',', none", ":80, none",
            "'203.0.113.9,', none" })
    void only_what_the_proxy_itself_has_written_is_left(String sent, String left) {
        HttpHeaders headers = new DefaultHttpHeaders().add("X-Forwarded-For", "192.0.2.1").add("X-Forwarded-For", sent);

        ForwardedFor.clean(headers);

        assertThat(headers.get("X-Forwarded-For")).isEqualTo(left);
        assertThat(headers.getAll("X-Forwarded-For").size()).isEqualTo(left == null ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({ "for=192.0.2.1;proto=https, true", "'for=\"[2001:db8::1]:80\", for=x', true", "proto=https, true",
            "for=\":80\", false", "for=\" \", false", "'for=,for=192.0.2.1', false", "for=, false" })
    void a_host_that_is_not_named_is_not_forwarded(String sent, boolean kept) {
        HttpHeaders headers = new DefaultHttpHeaders().add("Forwarded", sent);

        ForwardedFor.clean(headers);

        assertThat(headers.contains("Forwarded")).isEqualTo(kept);
    }
}
