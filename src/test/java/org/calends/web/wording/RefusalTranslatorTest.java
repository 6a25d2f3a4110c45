package org.calends.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTranslatorTest {

    private static final String HAN = "(?s).*\\p{IsHan}.*";

    /** A missing one is to be added to {@code messages/refusals_zh-CN.txt}. */
    @Test
    void whatever_the_code_refuses_with_is_known_in_chinese() {
        assertThat(RefusalsInSource.all()).hasSizeGreaterThan(100);
        assertThat(RefusalsInSource.all().stream().filter(refusal -> !isChinese(refusal))).isEmpty();
    }

    @Test
    void what_the_validator_says_by_itself_is_known_in_chinese() {
        assertThat(Stream.of("must not be null", "must not be blank", "size must be between 0 and 500",
                "size must be between 1 and 20", "must be a well-formed email address", "must be less than or equal to 9",
                "must be greater than or equal to 0").filter(refusal -> !isChinese(refusal))).isEmpty();
    }

    private static boolean isChinese(String refusal) {
        return RefusalTranslator.in(Languages.CHINESE, refusal.replace("*", "7")).matches(HAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "This obligation is DONE; reopen it before it can be postponed.|本义务已完成；须先重新打开，才能改期。",
            "Line 3: \"maybe\" is neither off nor on.|第 3 行：“maybe”既不是 off 也不是 on。",
            "size must be between 0 and 500|最多 500 个字符",
            "A sentence (of tomorrow) with a *|A sentence (of tomorrow) with a *" })
    void parts_of_a_sentence_are_told_in_chinese_too_and_what_is_unknown_as_it_is(String refusal, String told) {
        assertThat(RefusalTranslator.in(Languages.CHINESE, refusal)).isEqualTo(told);
    }

    @Test
    void in_english_people_are_spared_what_only_programmers_say() {
        assertThat(RefusalTranslator.in(Locale.ENGLISH, "size must be between 0 and 500"))
                .isEqualTo("is longer than 500 characters");
        assertThat(RefusalTranslator.in(Locale.ENGLISH, "must not lie in the future")).isEqualTo("must not lie in the future");
    }
}
