package org.calends.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.calends.intake.document.DocumentLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextFormatTest {

    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULTS);

    @Test
    void clean_text_stays_as_it_is() {
        String clean = "A headline\n\n\nShops  must register\nby 14 May – really; e\u0301 is not composed.\n";

        assertThat(read(clean)).isEqualTo(clean);
    }

    @Test
    void line_ends_and_marks_are_brought_into_normal_form() {
        assertThat(read("\uFEFFOne\r\ntwo\rthree\tfour\u0001\u200B \u202Efive\u00AD\uD800."))
                .isEqualTo("One\ntwo\nthree four five?.");
    }

    @Test
    void a_paragraph_wrapped_by_a_mail_program_is_rejoined_in_place() {
        String wrapped = """
                The authority invites comments on the draft rules for online shops
                and wants them in writing; the consultation is open to everyone and
                closes on 14 May 2021.

                - first point
                - second point
                """;

        assertThat(read(wrapped)).hasSameSizeAs(wrapped).contains("shops and wants").contains("everyone and closes on")
                .contains("- first point\n- second point");
    }

    @ParameterizedTest
    @CsvSource({ "en, The shops must register by 14 May.", "zh, 各有关单位应当于5月26日前完成整改。",
            "zh-Hant, 各有關機構應於5月26日或之前完成檢討。", "zh, App运营者应当完成整改", "en, The notice (通知) of the SAMR was published." })
    void the_language_is_guessed(String language, String text) {
        assertThat(reader.read(text.getBytes(StandardCharsets.UTF_8), null, null).language()).isEqualTo(language);
    }

    @Test
    void another_language_is_warned_of() {
        String german = "Die Behörde lädt dazu ein, bis zum Ende des Monats Stellung zu nehmen. ".repeat(5);

        assertThat(reader.read(german.getBytes(StandardCharsets.UTF_8), null, null).warnings()).hasSize(1);
    }

    private String read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), "a.txt", "text/plain").text();
    }
}
