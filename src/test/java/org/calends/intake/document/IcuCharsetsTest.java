package org.calends.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/** Why ICU's statistics are asked, but do not decide alone (decision 238): texts of ours are short. */
class IcuCharsetsTest {

    private static final List<String> SIMPLIFIED = List.of("截止日期：5月26日", "请于2021年6月22日前反馈意见。", "整改通知",
            "各有关单位应当于2021年5月26日前完成整改工作，并将结果报送我局。", "关于开展专项检查的通知", "征求意见稿",
            "逾期未改正的，依法予以处罚。", "工业和信息化部", "附件：名单", "材料请寄至北京市西城区，邮编100804。",
            "会议定于4月30日下午3点召开", "公示期为30日");
    private static final List<String> TRADITIONAL = List.of("截止日期：5月26日", "請於2021年6月22日前提交意見。", "整改通知書",
            "各有關機構應於2021年5月26日或之前完成檢討，並將結果送交本局。", "有關新規定的諮詢文件", "個人資料私隱專員公署",
            "逾期者將依法處罰。", "金融管理局", "附件：名單", "文件請寄至香港中環。", "會議定於4月30日下午3時舉行", "公示期為30日");
    private static final List<String> WESTERN = List.of("The café’s licence ends on 26 May 2021.", "Fee: £50", "§ 5 Abs. 2",
            "Zürich, den 3. März 2021", "«Délai de réponse» : 30 jours", "Año fiscal 2021", "Comments by 26 May – in writing",
            "naïve", "São Paulo", "10 000 €", "Übergangsfrist", "It’s due on Friday…");

    private record Sample(String text, Charset charset) {

        byte[] bytes() {
            return text.getBytes(charset);
        }
    }

    private static List<Sample> samples() {
        return Stream.of(of(SIMPLIFIED, "GBK"), of(TRADITIONAL, "Big5"), of(WESTERN, "windows-1252"))
                .flatMap(each -> each).toList();
    }

    private static Stream<Sample> of(List<String> texts, String charset) {
        return texts.stream().map(text -> new Sample(text, Charset.forName(charset)));
    }

    private static long count(BiPredicate<byte[], String> right) {
        return samples().stream().filter(each -> right.test(each.bytes(), each.text())).count();
    }

    @Test
    void statistics_alone_misread_short_texts_that_we_read() {
        long ours = count((bytes, text) -> TextDecoder.decode(bytes).equals(text));
        long icu = count((bytes, text) -> text.equals(decodedByIcu(bytes)));

        assertThat(ours).isEqualTo(samples().size());
        assertThat(icu).isLessThan(ours * 2 / 3);
    }

    private static String decodedByIcu(byte[] bytes) {
        try {
            CharsetMatch best = new CharsetDetector().setText(bytes).detect();
            return best == null ? null : best.getString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
