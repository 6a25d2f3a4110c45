package org.calends.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class ReasonTranslatorTest {

    @Test
    void the_readers_reasons_are_told_in_chinese_and_unknown_ones_as_they_are() {
        List<String> reasons = List.of("The year is not written; 2021 follows from the publication",
                "Only a law or a place is named; China stands behind it", "A reason (of tomorrow) with a *");

        assertThat(ReasonTranslator.in(Locale.SIMPLIFIED_CHINESE, reasons)).containsExactly("未写明年份；根据发布日期推断为 2021 年",
                "只提到法律或地区；其机关为 China", "A reason (of tomorrow) with a *");
        assertThat(ReasonTranslator.in(Locale.ENGLISH, reasons)).isEqualTo(reasons);
    }
}
