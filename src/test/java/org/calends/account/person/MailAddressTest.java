package org.calends.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = { "lin@example.com", "o'hara+x@sub.example.com", "lin@例子.中国", "a@b.c", "a@MÜNCHEN.example",
            "a@xn--mnchen-3ya.example" })
    void an_address_of_the_internet_can_be_mailed(String address) {
        assertThat(MailAddress.Validator.isMailable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a@localhost", "a@mailhost", "%00@x.example", "user%example.org@example.com",
            "example.org!user@example.com", "a\u200B@example.com", "a@exam\u202Eple.com", "a@example..com", "a@.com",
            "a@com.", "a@house。example", "a@ｈouse.example", "a@house．example", "a@ho\u00ADuse.example" })
    void what_a_server_would_take_for_something_else_cannot(String address) {
        assertThat(MailAddress.Validator.isMailable(address)).isFalse();
    }
}
