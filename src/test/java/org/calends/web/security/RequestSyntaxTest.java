package org.calends.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which headers and addresses are well formed. */
class RequestSyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = { "*/*", "text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
            "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "application/json;version=\"1;a\";q=1", "", "text/html,",
            "*",
            "application/signed-exchange;v=b3;q=0.7", "text/calendar;charset=utf-8;component=vtodo" })
    void what_browsers_and_programs_send_as_accept_is_taken(String header) {
        assertThat(RequestSyntax.isAccept(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "a/b/c", "text/", "/html", "text/html;q=x", "text/html;q=2", "text/html;q=0.5;q=0.6",
            "text/html;q=",
            "te xt/html", "text/html;a=\"b", "é/a" })
    void what_is_no_list_of_media_types_is_not(String header) {
        assertThat(RequestSyntax.isAccept(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "zh-CN,zh;q=0.9,en;q=0.8", "*", "*;q=0.5", "zh-Hans-CN", "en-US,en;q=0.5", "" })
    void languages_are_taken(String header) {
        assertThat(RequestSyntax.isAcceptLanguage(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "en;q=x", "en;q=2", "en_US", "123456789", "en;a=b", "-", ";" })
    void what_is_no_language_is_not(String header) {
        assertThat(RequestSyntax.isAcceptLanguage(header)).isFalse();
    }

    @Test
    void one_media_type_is_a_content_type_and_its_encoding_must_be_known() {
        assertThat(Stream
                .of("application/json", "text/csv; charset=utf-8; header=present", "multipart/form-data; boundary=\"a b\"",
                        "application/json;")
                .allMatch(RequestSyntax::isMediaType)).isTrue();
        assertThat(Stream.of("x", "a/b, c/d", "application/json; charset", "*").map(RequestSyntax::isMediaType))
                .containsExactly(false, false, true, false);
        assertThat(Stream.of("a/b", "a/b; charset=utf-8", "a/b; charset=\"GB18030\"", "a/b;charset=x", "a/b;charset=")
                .map(RequestSyntax::isKnownCharset)).containsExactly(true, true, true, false, false);
    }

    @Test
    void every_percent_sign_of_an_address_begins_a_character_other_than_nul() {
        assertThat(Stream.of("/a", "/a%20b?c=%E4%B8%AD", "/100%25").allMatch(RequestSyntax::isAddress)).isTrue();
        assertThat(Stream.of("/%", "/%2", "/%zz", "/%00", "/a?b=%0", "/a?b=%00c").noneMatch(RequestSyntax::isAddress)).isTrue();
    }

    @Test
    void an_address_holds_no_character_that_has_to_be_written_with_a_percent_sign() {
        assertThat(Stream.of("/a|b", "/a{b}", "/[a]", "/a^b", "/a\\b", "/a b", "/a\u0001").noneMatch(RequestSyntax::isAddress))
                .isTrue();
        assertThat(Stream.of("/\u4e2d", "/a?b=\u00e9", "*", "/a;b=c/(d)'!~").allMatch(RequestSyntax::isAddress)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", ";", ",", "\"", "a/b;c=\"", "\\", " ", "a/b;q=1", "a/b;c=\"\\\"" })
    void a_long_header_is_judged_at_once(String piece) {
        String header = piece.repeat(8_000 / piece.length());

        assertThatCode(() -> Assertions.assertTimeout(Duration.ofMillis(500), () -> {
            RequestSyntax.isAccept(header);
            RequestSyntax.isAcceptLanguage(header);
            RequestSyntax.isMediaType(header);
            RequestSyntax.isKnownCharset(header);
        })).doesNotThrowAnyException();
    }
}
