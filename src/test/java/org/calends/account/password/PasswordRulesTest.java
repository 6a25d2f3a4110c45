package org.calends.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.calends.input.InvalidInputException;
import org.calends.language.LocalizableMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> LIN = Arrays.asList("lin.mei", "Lin.Mei-Hua@example.com", "Lin Mei Hua Zhang", null);

    private final PasswordRules rules = new PasswordRules(new CheapPasswords());

    @ParameterizedTest
    @ValueSource(strings = { "correct horse battery staple", "only small letters here", "7391 8204 5566",
            "a long sentence is best",
            "每天早上先喝一杯热水再看书", "пароль для календаря", "viewer-password-1", "2026-11-30-abc", "x9!7-2&4#1_lin.mei",
            "👩‍💻 writes the filing", "administrator of the house", "tr0ub4dor&3 and more" })
    void what_is_long_and_nobody_tries_first_is_good_whatever_its_characters(String password) {
        assertThat(refusal(password, false, LIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "password1234", "Password123!", "P@ssw0rd2026", "passwordpassword", "123456789012", "qwertyuiop12",
            "aaaaaaaaaaaa", "            ", "abcdefgh1234", "lin1lin1lin1", "1qaz2wsx3edc", "12345-admin-12345",
            "calends-2026!",
            "calendscalends", "lin.mei-hua@example.com", "linmeihuazhang", "Lin.Mei-2026!", "密密密密密密密密密密密密", "123123123123",
            "letmein!2026!" })
    void what_is_tried_first_is_refused_however_it_is_dressed(String password) {
        assertThat(refusal(password, false, LIN)).hasValueSatisfying(why -> assertThat(why).contains("tried first"));
    }

    @Test
    void twelve_characters_are_enough_and_eight_beside_a_second_factor() {
        assertThat(refusal("kjhwqzmvntb", false, LIN)).contains("use 12 characters or more");
        assertThat(refusal("kjhwqzmvntbf", false, LIN)).isEmpty();
        assertThat(refusal("kjhwqzm", true, LIN)).contains("use 8 characters or more");
        assertThat(refusal("kjhwqzmv", true, LIN)).isEmpty();
        assertThat(refusal("12345678", true, LIN)).isPresent();
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(refusal("我们明天下午三点开会了", false, LIN)).isPresent();
        assertThat(refusal("我们明天下午三点半开会了", false, LIN)).isEmpty();
        assertThat(refusal("𠀋𠀌𠀍𠀎𠀏𠀐", false, LIN)).isPresent();
        assertThat(refusal("e\u0301u\u0301i\u0301o\u0301a\u0301n\u0301c\u0301", true, LIN)).isPresent();
    }

    @Test
    void a_thousand_characters_are_taken_and_what_cannot_be_typed_again_is_not() {
        String sentence = "what is long is good ".repeat(48).substring(0, 1_000);
        assertThat(refusal(sentence, false, LIN)).isEmpty();
        assertThat(refusal(sentence + "!", false, LIN)).contains("use no more than 1000 characters");
        assertThat(refusal("twelve or mo\u0000re", false, LIN)).contains("use only characters that can be typed again");
        assertThat(refusal("twelve or mo\ud800re", false, LIN)).contains("use only characters that can be typed again");
    }

    private Optional<String> refusal(String password, boolean secondFactor, List<String> known) {
        return rules.refusal(password, secondFactor, known).map(LocalizableMessage::toString);
    }

    @Test
    void a_refusal_names_the_field_and_never_the_password() {
        assertThatThrownBy(() -> rules.require("password", "password1234", false, LIN))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("tried first").hasMessageContaining("password")
                .hasMessageNotContaining("1234");
    }
}
