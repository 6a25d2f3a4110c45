package org.calends.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.calends.reminder.ledger.MailRejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal means, at the edge of each rule. */
class RefusalRulesTest {

    /** @param reply the reply code, then perhaps enhanced codes, then words */
    private static MailRejection of(String reply) {
        Set<String> codes = Arrays.stream(reply.split(" ")).skip(1).filter(word -> word.matches("[45]\\.\\d+\\.\\d+"))
                .collect(Collectors.toSet());
        return RefusalRules.of(Set.of(reply.substring(0, 3)), codes, reply);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.1", "1.2", "1.3", "1.6", "1.10", "2.1" })
    void these_codes_say_that_there_is_no_such_mailbox_and_their_temporary_sisters_do_not(String code) {
        assertThat(of("550 5." + code + " sorry")).isEqualTo(MailRejection.NO_MAILBOX);
        assertThat(of("450 4." + code + " sorry")).isEqualTo(MailRejection.PERHAPS_NO_MAILBOX);
        assertThat(of("550 4." + code + " sorry")).isEqualTo(MailRejection.PERHAPS_NO_MAILBOX);
        assertThat(of("450 5." + code + " sorry")).isNotEqualTo(MailRejection.NO_MAILBOX);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0.0", "1.0", "1.4", "1.5", "1.7", "1.8", "1.9", "1.11", "2.0", "2.2", "2.3", "2.4", "2.11", "3.1",
            "3.4", "4.1", "4.4", "4.7", "5.1", "6.1", "7.0", "7.1", "7.13", "7.26" })
    void no_other_code_does(String code) {
        assertThat(of("550 5." + code + " sorry")).isNotEqualTo(MailRejection.NO_MAILBOX);
    }

    @ParameterizedTest
    @ValueSource(strings = { "No such user", "<wang@example.com> User unknown", "wang@example.com... User unknown",
            "unknown user wang", "Recipient not found", "Unknown local-part wang", "invalid mailbox", "5.0.0 user unknown",
            "Mailbox does not exist", "the email account that you tried to reach does not exist", "User doesn't exist",
            "sorry, no mailbox here by that name", "not a valid mailbox", "Benutzer existiert nicht", "Unbekannter Empfänger",
            "utilisateur inconnu", "el usuario no existe", "usuário inexistente", "utente sconosciuto",
            "Пользователь не найден", "用户不存在", "收件人 wang 不存在", "查无此人", "ユーザが存在しません" })
    void a_bare_550_551_or_553_mutes_where_its_words_name_the_user(String words) {
        for (String code : Set.of("550", "551", "553")) {
            assertThat(of(code + " " + words)).isEqualTo(MailRejection.NO_MAILBOX);
        }
        for (String code : Set.of("450", "500", "501", "552", "554", "571")) {
            assertThat(of(code + " " + words)).isEqualTo(MailRejection.PERHAPS_NO_MAILBOX);
        }
        assertThat(RefusalRules.of(Set.of("550"), Set.of(), "550 " + words + " (in reply to end of DATA command)"))
                .isEqualTo(MailRejection.PERHAPS_NO_MAILBOX);
    }

    @ParameterizedTest
    @ValueSource(strings = { "gone", "mailbox unavailable", "Requested action not taken: mailbox unavailable", "no",
            "Address rejected", "account disabled", "5.1.0 Address rejected", "5.2.0 user unknown", "host unknown", "sorry" })
    void a_bare_550_that_does_not_name_the_user_mutes_nobody(String words) {
        assertThat(of("550 " + words)).isNotEqualTo(MailRejection.NO_MAILBOX);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "550 5.1.1 over quota|MAILBOX_FULL", "550 user unknown or mailbox full|MAILBOX_FULL",
            "552 5.2.2 sorry|MAILBOX_FULL", "552 exceeded storage allocation|MAILBOX_FULL", "550 邮箱已满|MAILBOX_FULL",
            "550 5.2.1 temporarily disabled|OTHER", "550 5.2.1 account suspended|OTHER", "550 5.1.1 5.2.2 sorry|MAILBOX_FULL",
            "552 5.3.4 sorry|TOO_BIG", "552 message size exceeds fixed limit|TOO_BIG", "554 5.7.1 spam|CONTENT",
            "550 5.1.1 your mail looks like spam|CONTENT", "550 5.7.1 sorry|NOT_ALLOWED", "550 5.1.1 access denied|NOT_ALLOWED",
            "550 5.1.1 Rejected by rule 7|NOT_ALLOWED", "550 5.1.1 Address rejected|NO_MAILBOX",
            "550 5.1.1 User unknown, rejected|NO_MAILBOX", "554 refused|NOT_ALLOWED",
            "550 5.1.7 access denied|SENDER", "550 5.2.2 try again later|MAILBOX_FULL", "550 5.7.26 rejected|AUTHENTICATION",
            "550 5.4.1 Recipient address rejected: Access denied|NOT_ALLOWED", "554 5.4.4 sorry|UNREACHABLE",
            "550 5.1.7 sorry|SENDER", "553 5.1.8 sorry|SENDER", "550 sender address rejected: user unknown|SENDER",
            "550 5.1.1 Sender verify failed|SENDER", "550 SPF check failed|AUTHENTICATION", "550 5.7.26 sorry|AUTHENTICATION",
            "550 DMARC policy|AUTHENTICATION", "550 client host blocked using list|BLOCKED", "550 5.7.25 sorry|BLOCKED",
            "550 5.7.606 sorry|BLOCKED", "550 5.1.1 your IP is listed at rbl|BLOCKED", "550 relaying denied|RELAYING",
            "550 5.1.1 unable to relay|RELAYING", "550 5.1.1 User unknown in relay recipient table|NO_MAILBOX",
            "550 relay access denied|RELAYING", "421 4.7.28 an unusual rate of unsolicited mail|RATE",
            "554 5.7.1 [TSS09] All messages from 192.0.2.1 will be deferred|BLOCKED", "550 5.4.5 daily limit|RATE",
            "550 too many messages|RATE",
            "550 Ip frequency limited|RATE", "421 too many connections|RATE" })
    void other_words_and_codes_count_before_it(String reply, MailRejection mailRejection) {
        assertThat(of(reply)).isEqualTo(mailRejection);
    }

    @ParameterizedTest
    @ValueSource(strings = { "550 5.1.1 <spam@quota.example>: unknown", "550 5.1.1 mx.spam.example says no",
            "550 5.1.1 unknown, see https://relay.example/dkim?sender" })
    void names_of_people_and_hosts_are_no_words(String reply) {
        assertThat(of(reply)).isEqualTo(MailRejection.NO_MAILBOX);
    }
}
