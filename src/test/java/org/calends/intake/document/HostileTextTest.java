package org.calends.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Collectors;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.reader.DeadlineReader;
import org.calends.intake.reader.Suggestion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * Texts made to be slow, megabytes of them all together. The bound is on work, not on time: a text four times as long may cost
 * little more than four times the processor, which quadratic code (16 times) cannot keep.
 */
class HostileTextTest {

    private static final int SHORT = 20_000;
    private static final int LONG = 4 * SHORT;
    private static final double WORK_FOR_FOUR_TIMES = 9;
    /** Below, the ratio tells of the compiler and the collector, not of the text. */
    private static final long TOO_LITTLE_TO_TELL = 60_000_000;
    private static final int ATTEMPTS = 4;
    /** Nanoseconds of a core, in which reading a document of the greatest length has to end. */
    private static final long MOST_WORK = 2_000_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<String> PIECES = List.of("May 1, ", "May 1. ", "May 1\n", "May 1, 2027, ", "2027年5月1日", "5月1日前",
            "年月日",
            "自公布之日起3日内", "征求意见截止施行", "within ", "within 3 days ", "within 3 days of issuance ", "no later than ",
            "by before until ",
            "1234567890", "1 ", "1/2/3/", "01/02/2027 ", "1.1.1.", "((((", "([{\"'", ".)", "《", "《《》", "| a ",
            "| May 1 | x |\n",
            "| Deadline | May 1, 2027 |\n", "a\n", "ab cd\n\n", " ", "\t", "\n", ". ", "a", "the ", "• May 1 ", "- May 1\n",
            "Dates:\n- 1 May 2027\n", "from 1 to 2 to 3 ", "Sunday, ", "a hundred ", "http://x ", "http May 1 ", "Q1 2027 ",
            "first half of ", "the FCA, the SEC and MIIT ", "FCA by May 1. ", "extended May 1 ", "consultation closes May 1 ",
            "[1] May 1, 2027\n", "every year May 1 ", "\ud83d\ude00", "過渡期至5月1日", "1.\tMay 1\n", "http://http://", "(", "12.",
            "1-", "一二三四五六七", "within 3 days of its publication. May 1. ");

    private final DeadlineReader deadlineReader = new DeadlineReader();

    @Property(tries = 24, shrinking = ShrinkingMode.OFF, seed = "20261120")
    void work_grows_with_the_length_of_the_text_and_no_faster(@ForAll("hostile") String piece) {
        double ratio = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && ratio > WORK_FOR_FOUR_TIMES; attempt++) {
            long little = work(repeated(piece, SHORT));
            long much = work(repeated(piece, LONG));
            ratio = Math.min(ratio, much < TOO_LITTLE_TO_TELL ? 4 : much / (double) Math.max(1, little));
        }

        assertThat(ratio).as("work for four times <%s>", piece).isLessThan(WORK_FOR_FOUR_TIMES);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> mixed = Arbitraries.of(PIECES).list().ofMinSize(2).ofMaxSize(4)
                .map(pieces -> pieces.stream().collect(Collectors.joining()));
        return Arbitraries.oneOf(Arbitraries.of(PIECES), mixed);
    }

    /** Quadratic work would take minutes at this length. */
    @Example
    void one_word_of_the_greatest_length_costs_less_than_two_seconds() {
        read(repeated("a", LONG));

        assertThat(work(repeated("a", DocumentLimits.DEFAULTS.characters()))).isLessThan(MOST_WORK);
    }

    @Example
    void a_text_with_more_numbers_than_any_honest_one_is_refused() {
        for (String piece : List.of("12.", "一二三四五六七")) {
            String numbers = repeated(piece, DocumentLimits.DEFAULTS.characters());

            assertThatThrownBy(() -> read(numbers)).isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("numbers");
        }
    }

    @Example
    void ordinary_prose_of_the_greatest_length_is_read_to_its_end() {
        String english = "Nothing is due for anybody who reads this sentence, which is as long as others. ";
        String chinese = "本条所称的有关单位，是指依法设立并在本市从事经营活动的单位。";
        int most = DocumentLimits.DEFAULTS.characters() - 100;

        assertThat(read(repeated(english, most) + ".\n\nComments close on 26 May 2031.\n")).hasSize(1);
        assertThat(read(repeated(chinese, most) + "。\n\n意见反馈截止时间为2031年5月26日。\n")).hasSize(1);
    }

    @Example
    void a_text_with_more_lines_than_any_honest_one_is_refused() {
        String lines = repeated("a\n", 700_000);

        assertThatThrownBy(() -> read(lines)).isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("lines or sentences");
        assertThat(read(repeated("a\n", 500_000))).isEmpty();
    }

    @Property(tries = 3_000, seed = "20261120")
    void a_text_that_is_cut_anywhere_is_read_and_each_quote_stands_in_it(@ForAll("hostile") String piece,
            @ForAll @IntRange(min = 1, max = 700) int length) {
        String text = repeated(piece, length);

        assertThat(read(text)).allSatisfy(suggestion -> assertThat(text.substring(suggestion.start(), suggestion.end()))
                .isEqualTo(suggestion.quote()));
    }

    @Example
    void a_text_may_end_where_a_period_or_a_character_is_not_over() {
        assertThat(read("the 1 01/02/2027 within 3 days of")).isNotNull();
        assertThat(read("1/2/3/自公布之日起3日内\ud83d\ude00")).isNotNull();
        assertThat(read("《办法》自发布之日起实")).isNotNull();
        assertThat(read("5月1日前5月1日")).isNotNull();
    }

    @Example
    void a_text_with_more_dates_than_anyone_reviews_is_refused() {
        String dates = repeated("May 1, ", 200_000);

        assertThatThrownBy(() -> read(dates)).isInstanceOf(UnreadableDocumentException.class).hasMessageContaining("dates")
                .extracting(refused -> ((UnreadableDocumentException) refused).reason())
                .isEqualTo(UnreadableDocumentException.Reason.TOO_LARGE);
    }

    private long work(String text) {
        long before = THREADS.getCurrentThreadCpuTime();
        read(text);
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private List<Suggestion> read(String text) {
        return deadlineReader.read(new Publication(text, "Weekly", PublicationDate.parse("2026-11-20"), "en", null));
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }
}
