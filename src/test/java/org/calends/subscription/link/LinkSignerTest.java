package org.calends.subscription.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import org.calends.subscription.link.SigningKeys.Key;
import org.junit.jupiter.api.Test;

class LinkSignerTest {

    private static final Instant NOW = Instant.parse("2021-04-26T01:00:00Z");

    private static Key key(int id, Instant acceptedUntil) {
        return new Key(id, new SecretKeySpec(("secret " + id).getBytes(StandardCharsets.UTF_8), LinkSigner.ALGORITHM),
                acceptedUntil);
    }

    private static LinkSigner seals(Key... keys) {
        return new LinkSigner(() -> List.of(keys), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static final LinkSigner ONE = seals(key(1, null));

    @Test
    void what_was_sealed_is_opened_for_its_purpose_alone() {
        String token = ONE.seal("unsubscribe", "42");

        assertThat(ONE.open("unsubscribe", token)).contains("42");
        assertThat(ONE.open("preferences", token)).isEmpty();
        assertThat(ONE.open("", token)).isEmpty();
    }

    @Test
    void nothing_that_was_changed_opens() {
        String token = ONE.seal("act", "42");
        for (int i = 0; i < token.length(); i++) {
            String changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertThat(ONE.open("act", changed)).as(changed).isEmpty();
        }
        for (String wrong : List.of("", ".", "..", token + ".", token + ".1", token + ".2", token + "x",
                token.split("\\.")[0] + ".",
                "!." + token, "." + token.split("\\.")[1])) {
            assertThat(ONE.open("act", wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void the_same_is_sealed_the_same_so_that_a_mail_tried_again_is_the_same_mail() {
        assertThat(ONE.seal("act", "42")).isEqualTo(seals(key(1, null)).seal("act", "42"));
        assertThat(ONE.mac("message:42")).hasSize(32);
    }

    @Test
    void after_a_rotation_the_new_secret_signs_and_the_old_is_accepted_until_its_end() {
        String old = ONE.seal("act", "42");
        LinkSigner justBefore = seals(key(1, NOW.plusMillis(1)), key(2, null));
        LinkSigner justAt = seals(key(1, NOW), key(2, null));

        assertThat(justBefore.open("act", old)).contains("42");
        assertThat(justAt.open("act", old)).isEmpty();
        assertThat(justBefore.seal("act", "42")).isNotEqualTo(old).endsWith(".2");
        assertThat(justAt.open("act", justBefore.seal("act", "42"))).contains("42");
    }

    @Test
    void the_secret_of_a_token_cannot_be_chosen_by_its_bearer() {
        LinkSigner two = seals(key(1, NOW), key(2, null));
        String old = ONE.seal("act", "42");

        assertThat(two.open("act", old + ".2")).isEmpty();
        assertThat(two.open("act", old + ".1")).isEmpty();
        assertThat(two.open("act", two.seal("act", "42").replaceAll("\\.2$", ""))).isEmpty();
    }

    @Test
    void mails_keep_their_names_whatever_signs_their_links() {
        assertThat(seals(key(1, NOW), key(2, null)).mac("message:42")).isEqualTo(ONE.mac("message:42"));
    }

    @Test
    void a_token_of_another_house_does_not_open() {
        Key theirs = new Key(1, new SecretKeySpec("another house".getBytes(StandardCharsets.UTF_8), LinkSigner.ALGORITHM),
                null);

        assertThat(ONE.open("act", seals(theirs).seal("act", "one"))).isEmpty();
    }

    @Test
    void purpose_and_content_cannot_change_places() {
        assertThat(ONE.open("unsubscribe:one", ONE.seal("unsubscribe", "one:two"))).isEmpty();
        assertThat(ONE.open("unsubscribe", ONE.seal("unsubscribe", "李 a:b.c"))).contains("李 a:b.c");
    }
}
