package org.calends.intake.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleSimilarityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Comment on: Interim regulations on App personal information protection | Comment on: draft administrative provisions on the protection of personal data in mobile applications
            Comment on: national standard on face recognition data | Comment on: Security requirements of facial recognition data (exposure draft)
            Comment on: measures for cybersecurity review (revised draft) | CAC seeks comments on new network security review measures
            Comment on: EDPB guidelines on dark patterns in social media | Comment on: Guidelines 3 on deceptive design patterns in social media platform interfaces
            提交意见：《人脸识别数据安全要求》（征求意见稿） | 关于《信息安全技术 人脸识别数据安全要求》公开征求意见
            提交意见：《App个人信息保护管理暂行规定（征求意见稿）》 | 反馈意见：移动互联网应用程序个人信息保护管理规定
            Comment on: Complaint handling | Comment on: the rules on handling complaints
            """)
    void the_same_instrument_is_recognised_in_other_words(String one, String other) {
        assertThat(titles(one, other).isSameOnOneDate()).isTrue();
        assertThat(titles(other, one).isSameOnOneDate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Comment on: Security requirements of face recognition data | Comment on: Security requirements of gait recognition data
            Comment on: Security requirements of voiceprint recognition data | Comment on: Security requirements of gene recognition data
            Put right: apps of batch 14 | Put right: apps of batch 15
            File: annual report 2025 | File: annual report 2026
            提交意见：《人脸识别数据安全要求》 | 提交意见：《步态识别数据安全要求》
            提交意见：《汽车数据采集安全要求》 | 提交意见：《汽车数据出境安全要求》
            Comment on: data security | Comment on: data security of minors in online games
            Comment on: rules on liquidity of funds | Comment on: rules on disclosure by funds
            File: the incident report | File: the outsourcing register
            """)
    void different_acts_of_one_authority_are_not_joined(String one, String other) {
        assertThat(titles(one, other).isSameOnOneDate()).isFalse();
        assertThat(titles(other, one).isSameOnOneDate()).isFalse();
        assertThat(titles(one, other).isSameOnAnotherDate()).isFalse();
    }

    @Test
    void another_date_asks_for_more_words_in_common() {
        TitleSimilarity little = titles("Comment on: complaints", "Comment on: complaints about insurers by consumers");
        TitleSimilarity much = titles("Comment on: handling of complaints by insurers",
                "Comment on: complaints handling rules for insurance");

        assertThat(little.isSameOnAnotherDate()).isFalse();
        assertThat(much.isSameOnAnotherDate()).isTrue();
    }

    @Test
    void the_words_that_both_hold_are_told() {
        assertThat(titles("Comment on: face recognition data", "Comment on: facial recognition data security").words())
                .containsExactly("face recognition", "data");
    }

    @Test
    void where_a_title_only_names_the_newsletter_the_sentence_speaks() {
        TitleTokens one = TitleTokens.of("Comment on: Harbour Weekly",
                "Comments on the complaint handling rules for consumer credit are due by 26 May 2021.");
        TitleTokens same = TitleTokens.of("Comment on: Quayside Letter",
                "Comments to the FCA on the rules for handling complaints about consumer credit must be sent by 26 May.");
        TitleTokens other = TitleTokens.of("Comment on: Quayside Letter",
                "Comments to the FCA on the cost of advertising consumer credit must be sent by 26 May 2021.");
        TitleTokens titled = TitleTokens.of("Comment on: complaint handling in consumer credit", null);

        assertThat(TitleSimilarity.between(one, same).isSameOnOneDate()).isTrue();
        assertThat(TitleSimilarity.between(titled, one).isSameOnAnotherDate()).isTrue();
        assertThat(TitleSimilarity.between(one, other).isSameOnOneDate()).isFalse();
        assertThat(TitleSimilarity.between(titled, other).isSameOnOneDate()).isFalse();
    }

    private static TitleSimilarity titles(String one, String other) {
        return TitleSimilarity.between(TitleTokens.of(one, null), TitleTokens.of(other, null));
    }
}
