package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void is_known_by_the_name_of_the_account_and_by_its_address() {
        Actor lin = new Actor("lin.mei", "lin@example.com");

        assertThat(lin.is("lin.mei")).isTrue();
        assertThat(lin.is("Lin@Example.com ")).isTrue();
        assertThat(lin.is("lin.mei@example.com")).isFalse();
    }

    @Test
    void is_known_by_the_address_at_which_a_mail_was_answered() {
        Actor byMail = new Actor("lin@example.com", null);

        assertThat(byMail.is("LIN@example.com")).isTrue();
        assertThat(byMail.is("zhao@example.com")).isFalse();
    }

    @Test
    void is_nobody_where_nobody_is_named() {
        assertThat(new Actor("admin", null).is(null)).isFalse();
    }
}
