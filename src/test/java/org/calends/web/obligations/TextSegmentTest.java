package org.calends.web.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.calends.web.obligations.TextSegment.Mark;
import org.junit.jupiter.api.Test;

class TextSegmentTest {

    private static final String TEXT = "Comments by 1 May. Reports by 2 May and by 3 May. The end.";

    @Test
    void every_quote_is_marked_and_nothing_is_lost() {
        List<TextSegment> stretches = TextSegment.cut(TEXT,
                List.of(mark(1, "Comments by 1 May."), mark(2, "Reports by 2 May")));

        assertThat(together(stretches)).isEqualTo(TEXT);
        assertThat(stretches).filteredOn(TextSegment::isQuoted).extracting(TextSegment::text)
                .containsExactly("Comments by 1 May.", "Reports by 2 May");
    }

    @Test
    void two_deadlines_in_one_sentence_share_its_words() {
        List<TextSegment> stretches = TextSegment.cut(TEXT,
                List.of(mark(1, "Reports by 2 May and by 3 May."), mark(2, "Reports by 2 May and by 3 May.")));

        TextSegment shared = stretches.stream().filter(TextSegment::isQuoted).findFirst().orElseThrow();
        assertThat(shared.first()).isEqualTo(1);
        assertThat(shared.others()).containsExactly(2);
        assertThat(shared.opening()).containsExactly(1, 2);
    }

    @Test
    void quotes_that_overlap_are_each_led_to_once() {
        List<TextSegment> stretches = TextSegment.cut(TEXT,
                List.of(mark(1, "Reports by 2 May and by 3 May."), mark(2, "by 3 May. The")));

        assertThat(together(stretches)).isEqualTo(TEXT);
        assertThat(stretches.stream().flatMap(textSegment -> textSegment.opening().stream())).containsExactly(1, 2);
    }

    @Test
    void a_text_without_any_quote_is_one_stretch() {
        assertThat(TextSegment.cut(TEXT, List.of())).hasSize(1);
        assertThat(together(TextSegment.cut("", List.of()))).isEmpty();
    }

    @Test
    void of_a_very_long_text_only_what_is_around_the_quotes_is_shown() {
        String filler = "No date here. ".repeat(30_000);
        String text = filler + TEXT + filler;

        List<TextSegment> stretches = TextSegment.cut(text,
                List.of(new Mark(1, filler.length(), filler.length() + "Comments by 1 May.".length())));

        assertThat(together(stretches).length()).isLessThan(10_000);
        assertThat(together(stretches)).contains(TEXT);
        assertThat(stretches).filteredOn(TextSegment::gap).hasSize(2);
    }

    private static Mark mark(int number, String quote) {
        return new Mark(number, TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length());
    }

    private static String together(List<TextSegment> stretches) {
        return stretches.stream().map(TextSegment::text).collect(Collectors.joining());
    }
}
