package org.calends.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {

    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULTS);

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "2021-04 ~ No.77||2021.04||Harbour Weekly Review||The shops must act.",
            "2021-04 ~ Harbour Weekly||Issue 53, April 2021||The shops must act.",
            "2021-04-26 ~ April 26, 2021 // Trade Note||Shops must register||Fees are due by 1 May 2021.",
            "2021-04-26 ~ Shops must register||Published: 26th April 2021||Fees are due by 1 May 2021.",
            "2021-04-26 ~ Shop Policy Update for 26 April 2021||Fees are due by 1 May 2021.",
            "2023-01-29 ~ # Week 23 - 29 January 2023||- The authority spoke.",
            "2025-05-16 ~ 16/05/2025||News||The authority spoke.",
            "2021-01-22 ~ 某部：关于网店的通报||发布时间：2021-01-22||来源：某局||请于1月29日前整改。",
            "2016-04-14 ~ 某行文件||某发〔2016〕6号||关于网店登记的通知||请遵照执行。||某行||2016年4月14日||附件",
            "2016-04-21 ~ 关于网店登记的通知||请遵照执行。||二〇一六年四月二十一日",
            "2016 ~ 某行文件||某发〔2016〕6号||关于网店登记的通知||请遵照执行。",
            "null ~ Shops must register||Effective July 1, 2021||They must.",
            "null ~ Shops must register||Comments close on 26 May 2021||They must.",
            "null ~ 04/05/2021||Shops must register" })
    void the_issue_date_is_found_in_the_wording(String expected, String lines) {
        assertThat(String.valueOf(read(lines).published())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "Harbour Weekly Review No.5 ~ No.77||2021.04||Harbour Weekly Review No.5||By Harbour||The shops must act.",
            "Shops must register ~ OFFICE OF SHOPS||[Docket No. 5]||Shops must register||All of them must.",
            "关于网店登记的通知 ~ 急 件||某行文件||某发〔2016〕6号||关于网店登记的通知||请遵照执行。",
            "Week of the shops ~ # Week of the shops||The authority spoke." })
    void the_headline_is_the_title(String expected, String lines) {
        assertThat(read(lines).title()).isEqualTo(expected);
    }

    @Test
    void without_a_headline_the_name_of_the_file_is_the_title() {
        assertThat(read("All shops must register by 14 May 2021.").title()).isEqualTo("weekly news");
    }

    @Test
    void without_even_a_name_the_first_words_are_the_title() {
        assertThat(reader.read("Register by 14 May 2021.".getBytes(StandardCharsets.UTF_8), null, null).title())
                .isEqualTo("Register by 14 May 2021.");
    }

    private DocumentText read(String lines) {
        return reader.read(lines.replace("||", "\n\n").getBytes(StandardCharsets.UTF_8), "C:\\mail\\weekly news.txt", null);
    }
}
