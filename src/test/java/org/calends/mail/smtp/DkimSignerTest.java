package org.calends.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.calends.mail.smtp.DkimSigner.Form;
import org.calends.mail.smtp.DkimSigner.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.mailer.Mail;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Signed by us, verified by Apache James, which shares no line with it. */
class DkimSignerTest {

    private static final Instant NOW = Instant.parse("2021-04-26T01:00:00Z");
    static final KeyPair KEYS = keys();
    private static final String PEM = "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";

    @ParameterizedTest
    @EnumSource(Form.class)
    void what_leaves_is_signed_by_the_domain(Form form) throws Exception {
        byte[] sent = sent(new DkimSigner(IDENTITY, PEM, form, form, DkimSigner.USUAL));

        var records = verifier().verify(new ByteArrayInputStream(sent));

        assertThat(records).hasSize(1);
        assertThat(records.get(0).getDToken()).hasToString("example.org");
        assertThat(records.get(0).getHeaders()).extracting(CharSequence::toString)
                .contains("from", "subject", "list-unsubscribe", "list-unsubscribe-post", "message-id");
    }

    @Test
    void a_changed_word_is_noticed() throws Exception {
        String sent = new String(sent(new DkimSigner(IDENTITY, PEM, Form.RELAXED, Form.RELAXED, List.of("From"))),
                StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> verify(sent.replace("One-Click", "Two-Click"))).isInstanceOf(FailException.class);
        assertThatThrownBy(() -> verify(sent.replace("Second line", "Another line"))).isInstanceOf(FailException.class);
        verify(sent.replace("Second line \r\n", "Second line\r\n"));
    }

    @Test
    void a_key_that_is_none_is_named() {
        var config = Map.of("quarkus.mailer.dkim.enabled", "true", "quarkus.mailer.dkim.sdid", "example.org",
                "quarkus.mailer.dkim.selector", "s1", "quarkus.mailer.dkim.private-key", "bm8ga2V5");

        assertThatThrownBy(() -> settings(config).signer()).hasMessageContaining("private-key").hasMessageContaining("RSA");
        assertThatThrownBy(() -> settings(Map.of("quarkus.mailer.dkim.enabled", "true")).signer()).hasMessageContaining("sdid");
        assertThat(settings(Map.of()).signer()).isEmpty();
    }

    @Test
    void the_mailer_s_own_settings_are_honoured() throws Exception {
        byte[] sent = sent(settings(Map.of("quarkus.mailer.dkim.enabled", "true", "quarkus.mailer.dkim.sdid", "example.org",
                "quarkus.mailer.dkim.selector", "s1", "quarkus.mailer.dkim.private-key", PEM,
                "quarkus.mailer.dkim.signed-headers", "From,Subject", "quarkus.mailer.dkim.body-canon-algo", "simple",
                "quarkus.mailer.dkim.auid", "@mail.example.org", "quarkus.mailer.dkim.expire-time", "604800")).signer()
                .orElseThrow());

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("c=relaxed/simple", "i=@mail.example.org",
                "x=" + (NOW.getEpochSecond() + 604800), "h=from:\r\n subject:\r\n list-unsubscribe:");
    }

    private static final Identity IDENTITY = new Identity("example.org", "s1", null, 0);

    private static byte[] sent(DkimSigner signer) throws Exception {
        Mail mail = new Mail().addTo("wang@example.com").setFrom("Calends <calends@example.org>")
                .setSubject("5月26日（还剩30天）：就《移动互联网应用程序个人信息保护管理暂行规定》提交意见")
                .setText("First  line\nSecond line \n.\nThird line\n\n\n").setHtml("<p>第三行</p>\n")
                .addHeader("List-Unsubscribe", "<https://calends.example.org/unsubscribe/" + "x".repeat(90) + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return new Envelope(mail, "<1@example.org>", NOW, Optional.of(signer)).bytes();
    }

    private static void verify(String sent) throws Exception {
        verifier().verify(new ByteArrayInputStream(sent.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static DKIMVerifier verifier() {
        return new DKIMVerifier((method, selector, domain) -> {
            assertThat(selector + "." + domain).isEqualTo("s1.example.org");
            return List.of("v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
        });
    }

    private static DkimSettings settings(Map<String, String> values) {
        return new DkimSettings(
                new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(values, "test", 100)).build());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
