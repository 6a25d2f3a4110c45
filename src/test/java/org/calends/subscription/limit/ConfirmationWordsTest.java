package org.calends.subscription.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.calends.subscription.link.LinkMark;
import org.calends.subscription.selfservice.ClosedPage;
import org.calends.subscription.wish.PendingSubscriptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a confirmation says, whom it counts, and which links it takes. */
class ConfirmationWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Lin Mei|Lin Mei", "O'Neil-Smith|O'Neil-Smith", "王芳|王芳", "lin.mei|lin mei",
            "Win! http://evil.example/x?1|Win http evil example x", "call 0800-123 now|call - now", "12345|''" })
    void a_name_is_told_in_letters_alone(String name, String told) {
        assertThat(PendingSubscriptions.lettersOf(name)).isEqualTo(told);
    }

    @Test
    void a_name_cannot_be_a_letter_of_its_own_nor_turn_the_text_round() {
        assertThat(PendingSubscriptions.lettersOf("word ".repeat(40))).hasSizeLessThanOrEqualTo(60);
        assertThat(PendingSubscriptions.lettersOf("a\u202eb\u200bc\r\nd")).isEqualTo("a b c d");
    }

    @ParameterizedTest
    @CsvSource({ "Lin@Example.COM,lin@example.com", "lin+a@example.com,lin@example.com", "lin+a+b@example.com,lin@example.com",
            "+lin@example.com,+lin@example.com", "l.in@example.com,l.in@example.com",
            "a@bücher.example,a@xn--bcher-kva.example" })
    void one_mailbox_is_one_however_it_is_written(String email, String key) {
        assertThat(ConfirmationLimit.key(email)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/subscribe", "subscribe", "/subscribe/", "//subscribe", "/subscribe;x=1", "/subscribe;x/",
            "/;x/subscribe" })
    void every_spelling_of_the_page_s_address_is_that_page(String path) {
        assertThat(ClosedPage.isPage(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/subscriptions", "/subscribers", "/api/subscribe", "/subscribe/x", "/" })
    void another_page_is_another_page(String path) {
        assertThat(ClosedPage.isPage(path)).isFalse();
    }

    @Test
    void a_link_of_an_earlier_series_opens_nothing_and_the_first_series_needs_no_number() {
        UUID id = UUID.randomUUID();

        assertThat(LinkMark.read(id.toString())).contains(new LinkMark(id, 0));
        assertThat(LinkMark.read(new LinkMark(id, 3).text())).contains(new LinkMark(id, 3));
        assertThat(LinkMark.read("no id")).isEmpty();
        assertThat(LinkMark.read(id + " x")).isEmpty();
    }

    @Test
    void when_to_come_again_is_told_in_whole_seconds_and_never_too_early() {
        assertThat(retryAfter(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(retryAfter(Duration.ofMillis(1001))).isEqualTo(2);
        assertThat(retryAfter(Duration.ofHours(24))).isEqualTo(86400);
        assertThat(retryAfter(Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void which_limit_was_reached_is_known_to_us_alone() {
        TooOftenException ofAll = new TooOftenException(TooOftenException.Limit.ALL, Duration.ofHours(1));

        assertThat(ofAll.isOf(TooOftenException.Limit.ALL)).isTrue();
        assertThat(ofAll.isOf(TooOftenException.Limit.ADDRESS)).isFalse();
        assertThat(ofAll).hasMessage(new TooOftenException(TooOftenException.Limit.ADDRESS, Duration.ZERO).getMessage());
    }

    private static long retryAfter(Duration wait) {
        return new TooOftenException(TooOftenException.Limit.ALL, wait).retryAfterSeconds().getAsLong();
    }
}
