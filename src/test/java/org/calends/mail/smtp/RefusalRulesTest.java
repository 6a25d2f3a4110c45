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

    /** As the large providers and filters say it to whoever sends from here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "550 Mail content denied|CONTENT", "550 Suspected spam ip|BLOCKED",
            "550 Suspected bounce attacks|BLOCKED", "550 Connection denied|BLOCKED", "550 Sender frequency limited|RATE",
            "550 DMARC check failed|AUTHENTICATION", "554 DT:SPM mx1,abc 12|CONTENT", "451 DT:SPM ,please try again|CONTENT",
            "554 DT:SUM mx1|SENDER", "421 HL:ICC mx1|RATE", "421 HL:IFC mx1|RATE", "421 HL:REP mx1|BLOCKED",
            "554 HL:IPB mx1|BLOCKED", "450 DT:RBL|BLOCKED", "550 MI:SPF mx1|AUTHENTICATION", "550 MI:DMA|AUTHENTICATION",
            "451 MI:SFQ|RATE", "550 RP:TRC|RATE", "550 RP:FRL|RELAYING", "550 MI:IMF|SENDER", "550 User in blacklist|BLOCKED",
            "552 Illegal Attachment|CONTENT", "553 Requested action not taken: NULL sender is not allowed|SENDER",
            "554 IP is rejected, smtp auth error limit exceed|BLOCKED", "554 Reject by content spam|CONTENT",
            "554-No SMTP service, IP address is black listed|BLOCKED", "554 Bad DNS PTR resource record|BLOCKED",
            "554 Transaction failed, reject due to policy restrictions|CONTENT",
            "554 IP=192.0.2.1 - A problem occurred. Ask your postmaster for help|BLOCKED",
            "550 5.7.0 Blocked - see https://filter.example/lookup?ip=192.0.2.1|BLOCKED",
            "550 5.7.0 Local Policy Violation|CONTENT", "550 administrative prohibition - envelope blocked|SENDER",
            "550 Rejected by header-based Anti-Spoofing policy|AUTHENTICATION", "554 Host network not allowed|BLOCKED",
            "554 Email rejected due to security policies|CONTENT", "451 IP temporarily blacklisted|BLOCKED",
            "550 permanent failure for one or more recipients (wang@example.com:blocked)|BLOCKED",
            "554 Service unavailable; Client host [192.0.2.1] blocked using Barracuda Reputation|BLOCKED",
            "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation|BLOCKED",
            "550 5.7.1 Your access to submit messages to this e-mail system has been rejected|BLOCKED",
            "550 5.7.606 Access denied, banned sending IP [192.0.2.1]|BLOCKED",
            "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent, their network is on our block list (S3150)|BLOCKED",
            "550 5.7.509 Access denied, sending domain does not pass DMARC verification|AUTHENTICATION",
            "550 5.7.515 Access denied, the sending domain doesn't meet the required authentication level|AUTHENTICATION",
            "550 5.7.708 Access denied, traffic not accepted from this IP|BLOCKED",
            "451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation|RATE",
            "451 4.7.500 Server busy. Please try again later|BLOCKED",
            "451 4.7.851 Access denied, please try again later|BLOCKED",
            "550 5.7.233 Your message can't be sent because your tenant exceeded its limit|RATE",
            "550 5.1.8 Access denied, bad outbound sender|SENDER", "550 5.7.64 TenantAttribution; Relay Access Denied|RELAYING",
            "550 5.7.26 This mail has been blocked because the sender is unauthenticated|AUTHENTICATION",
            "550 5.7.27 did not pass the SPF check|AUTHENTICATION", "421 4.7.28 Gmail has detected an unusual rate|RATE",
            "550 5.7.1 Our system has detected that this message is likely unsolicited mail|CONTENT",
            "550 5.7.1 likely suspicious due to the very low reputation of the sending domain|BLOCKED",
            "550 5.4.5 Daily SMTP relay sending limit exceeded for user|RATE",
            "421 4.7.0 [TSS04] Messages temporarily deferred due to user complaints|BLOCKED",
            "554 Message not allowed - [PH01] Email not accepted for policy reasons|CONTENT",
            "554 5.7.9 Message not accepted for policy reasons|CONTENT", "553 5.7.1 [BL21] Connections not accepted|BLOCKED",
            "550 5.7.1 [CS01] Message rejected due to local policy|CONTENT", "550 5.7.1 [HM08] Message rejected|CONTENT",
            "421 4.7.1 Messages deferred due to excessive volume|RATE", "554 mx ESMTP not accepting connections|BLOCKED",
            "550 5.7.1 rejected due to listing in Spamhaus SBL|BLOCKED", "550 blocked by UCEPROTECT-Network|BLOCKED",
            "550 Your email breaches local URIBL policy|BLOCKED", "421 Message threshold exceeded|RATE",
            "421 Too many concurrent SMTP connections|RATE", "421 trop de connexions|RATE",
            "550 5.6.0 sorry|CONTENT", "550 192.0.2.1 is not allowed to send mail from example.org|SENDER" })
    void what_providers_say_about_us_is_about_us(String reply, MailRejection mailRejection) {
        assertThat(of(reply)).isEqualTo(mailRejection);
        assertThat(mailRejection.isAboutUs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "550 5.2.1 The user is receiving mail at a rate that prevents more|OTHER",
            "550 User has too many messages on the server|MAILBOX_FULL", "450 4.2.2 quota|MAILBOX_FULL",
            "451 4.7.1 Greylisted as spam may be, try again|OTHER", "552 max message size exceeded|TOO_BIG",
            "550 The account or domain may not exist, they may be blacklisted|PERHAPS_NO_MAILBOX",
            "550 The recipient may contain a non-existent account|PERHAPS_NO_MAILBOX",
            "550 Mail is rejected by recipients|NOT_ALLOWED",
            "550 User suspended|OTHER", "553 5.3.0 wang@example.com... Addressee unknown, relay=[192.0.2.1]|PERHAPS_NO_MAILBOX",
            "550 5.4.1 Recipient address rejected: Access denied|NOT_ALLOWED", "450 4.2.1 busy|OTHER" })
    void what_is_about_the_mailbox_and_in_doubt_is_neither_about_us_nor_mutes(String reply, MailRejection mailRejection) {
        assertThat(of(reply)).isEqualTo(mailRejection);
        assertThat(mailRejection.isAboutUs()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "550 Invalid User", "550 ** No mail box available for this user **",
            "550 wang is not an active address at this host", "550 RCPT (wang@example.com) don't exist",
            "550 There is no one at this address", "550 nessun utente simile in questo indirizzo" })
    void these_words_name_the_user_too(String reply) {
        assertThat(of(reply)).isEqualTo(MailRejection.NO_MAILBOX);
    }

    @ParameterizedTest
    @ValueSource(strings = { "550 5.1.1 <spam@quota.example>: unknown", "550 5.1.1 mx.spam.example says no",
            "550 5.1.1 unknown, see https://relay.example/dkim?sender" })
    void names_of_people_and_hosts_are_no_words(String reply) {
        assertThat(of(reply)).isEqualTo(MailRejection.NO_MAILBOX);
    }
}
