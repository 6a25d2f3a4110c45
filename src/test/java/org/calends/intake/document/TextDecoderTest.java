package org.calends.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String SIMPLIFIED = "各有关单位应当于2021年5月26日前完成整改工作，并将结果报送我局。";
    private static final String TRADITIONAL = "各有關機構應於2021年5月26日或之前完成檢討，並將結果送交本局。";
    private static final String WESTERN = "The café’s licence – renewed in Zürich – ends on 26 May 2021; the fee is £50.";

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK" })
    void simplified_chinese_is_decoded_without_a_hint(String charset) {
        assertThat(TextDecoder.decode(SIMPLIFIED.getBytes(Charset.forName(charset)))).isEqualTo(SIMPLIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "Big5" })
    void traditional_chinese_is_decoded_without_a_hint(String charset) {
        assertThat(TextDecoder.decode(TRADITIONAL.getBytes(Charset.forName(charset)))).isEqualTo(TRADITIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16LE" })
    void western_text_is_decoded_without_a_hint(String charset) {
        assertThat(TextDecoder.decode(WESTERN.getBytes(Charset.forName(charset)))).isEqualTo(WESTERN);
    }

    @ParameterizedTest
    @CsvSource({ "UTF-8", "UTF-16LE", "UTF-16BE" })
    void a_byte_order_mark_decides_and_disappears(String charset) {
        assertThat(TextDecoder.decode(("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(charset)))).isEqualTo(SIMPLIFIED);
    }

    @Test
    void a_short_notice_in_gbk_is_not_taken_for_something_western() {
        String notice = "截止日期：5月26日";
        assertThat(TextDecoder.decode(notice.getBytes(Charset.forName("GBK")))).isEqualTo(notice);
    }

    @Test
    void a_declaration_that_does_not_fit_is_not_believed() {
        assertThat(TextDecoder.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), "utf-8")).isEqualTo(SIMPLIFIED);
    }

    @Test
    void an_unknown_declaration_is_passed_over() {
        assertThat(TextDecoder.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), "no such charset!")).isEqualTo(SIMPLIFIED);
    }
}
