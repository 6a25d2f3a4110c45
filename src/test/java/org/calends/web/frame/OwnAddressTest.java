package org.calends.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAddressTest {

    private static final URI PUBLIC = URI.create("https://calends.example.com/");
    private static final URI THIS_MACHINE = URI.create("http://localhost:8081");

    @ParameterizedTest
    @CsvSource({ "http://evil.example/login?to=%2F, /login?to=%2F", "/login, /login", "//evil.example/x, /x",
            "https://evil.example, /", "http:///x, /x", "/\\evil.example, /evil.example",
            "\\\\evil.example\\x, /evil.example\\x",
            "http://a@evil.example:1#top, /#top" })
    void only_the_path_of_where_an_answer_leads_is_kept(String location, String path) {
        assertThat(OwnAddress.within(PUBLIC, location, false)).isEqualTo("https://calends.example.com" + path);
        assertThat(OwnAddress.within(PUBLIC, location, true)).isEqualTo("https://calends.example.com" + path);
        assertThat(OwnAddress.within(THIS_MACHINE, location, false)).isEqualTo(path);
        assertThat(OwnAddress.within(THIS_MACHINE, location, true)).isEqualTo("http://localhost:8081" + path);
    }
}
