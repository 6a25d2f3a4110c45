package org.calends.mail.smtp;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.net.ssl.SSLException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.DeliveryAttempt.SmtpStatus;
import org.calends.reminder.ledger.MailRejection;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import io.vertx.ext.mail.SMTPException;

/**
 * What a failure means (RFC 5321, 4.2.1 and RFC 3463): whose fault it is, and whether to try again. A refusal of the
 * connection, of the login or of the sender would meet every mail, so it is held against none.
 */
final class SmtpReplies {

    private static final int PERMANENT = 500;
    /** Where a reply is quoted; numbers of ports and hosts stand elsewhere. */
    private static final Pattern CODES = Pattern
            .compile("(?:^|response: |login: )([2-5]\\d\\d)\\b(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3}))?");

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])[45]\\.[0-7]\\.\\d{1,3}(?!\\d|\\.\\d)");

    /** How Quarkus' mailer names the command that was refused. */
    private static final String SENDER = "sender address not accepted";
    private static final String RECIPIENT = "recipient address not accepted";
    private static final String DATA = "DATA command not accepted";
    private static final String MESSAGE = "sending data failed";

    private SmtpReplies() {
    }

    static DeliveryAttempt whileConnecting(Instant started, Instant ended, MessagingException failure) {
        String prefix = failure instanceof AuthenticationFailedException ? "The mail server refuses the login: " : "";
        return attempt(started, ended, Outcome.SYSTEM, prefix + words(failure));
    }

    /** @param written whether the whole mail had been written when it failed */
    static DeliveryAttempt whileSending(Instant started, Instant ended, MessagingException failure, boolean written) {
        Exception cause = decisive(failure);
        String words = words(cause);
        if (cause instanceof SMTPSenderFailedException) {
            return attempt(started, ended, Outcome.SYSTEM, words);
        }
        if (cause instanceof SMTPAddressFailedException refused) {
            return ofRecipient(attempt(started, ended, byCode(refused.getReturnCode()), words));
        }
        if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
            return attempt(started, ended, atCommand(refused), words);
        }
        return attempt(started, ended, written ? Outcome.UNKNOWN : Outcome.TEMPORARY, words);
    }

    /**
     * By what Quarkus' mailer says. Where the server answered, its words begin with the command that was refused; where the
     * line broke, nobody knows how far it had come: tried again, and the Message-ID shows a repeat.
     */
    static DeliveryAttempt byMailer(Instant started, Instant ended, RuntimeException failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof SMTPException refused) {
            return atStage(refused, started, ended);
        }
        String words = HeaderText.oneLine(String.valueOf(cause.getMessage()));
        return attempt(started, ended, withoutAnswer(cause), words);
    }

    private static DeliveryAttempt atStage(SMTPException refused, Instant started, Instant ended) {
        String stage = refused.getMessage();
        String words = HeaderText.oneLine(String.join(" ", refused.getReplyMessages()));
        if (stage.startsWith(RECIPIENT)) {
            return ofRecipient(attempt(started, ended, byCode(refused.getReplyCode()), words));
        }
        if (stage.startsWith(DATA) || stage.startsWith(MESSAGE) || stage.startsWith(SENDER) && refused.isTransient()) {
            return attempt(started, ended, byCode(refused.getReplyCode()), words);
        }
        return attempt(started, ended, Outcome.SYSTEM,
                stage.startsWith("AUTH ") ? "The mail server refuses the login: " + words : words);
    }

    private static Outcome withoutAnswer(Throwable cause) {
        if (cause instanceof IllegalArgumentException) {
            return Outcome.PERMANENT;
        }
        boolean unreachable = cause instanceof SocketException || cause instanceof UnknownHostException
                || cause instanceof SSLException;
        return unreachable ? Outcome.SYSTEM : Outcome.TEMPORARY;
    }

    private static Outcome atCommand(SMTPSendFailedException refused) {
        boolean beforeAnyRecipient = refused.getCommand() != null && refused.getCommand().startsWith("MAIL");
        return beforeAnyRecipient && refused.getReturnCode() >= PERMANENT ? Outcome.SYSTEM : byCode(refused.getReturnCode());
    }

    /** Most refusals of a recipient say nothing about whether the address exists. */
    private static DeliveryAttempt ofRecipient(DeliveryAttempt refused) {
        return refused.outcome() != Outcome.PERMANENT || refused.refusal() != MailRejection.NO_MAILBOX ? refused
                : new DeliveryAttempt(refused.startedAt(), refused.endedAt(), Outcome.DEAD_ADDRESS, refused.reply(),
                        refused.smtp());
    }

    private static Outcome byCode(int code) {
        return code >= PERMANENT ? Outcome.PERMANENT : Outcome.TEMPORARY;
    }

    /** Angus wraps the refusal of a single recipient into a failure of the whole. */
    private static Exception decisive(MessagingException failure) {
        Exception decisive = failure;
        for (Exception cause = failure; cause instanceof MessagingException link; cause = link.getNextException()) {
            if (cause instanceof SMTPAddressFailedException || cause instanceof SMTPSenderFailedException) {
                return cause;
            }
        }
        return decisive;
    }

    private static DeliveryAttempt attempt(Instant started, Instant ended, Outcome outcome, String words) {
        Matcher codes = CODES.matcher(words);
        boolean found = codes.find();
        return new DeliveryAttempt(started, ended, outcome, words, !found ? SmtpStatus.NONE
                : new SmtpStatus(Integer.valueOf(codes.group(1)), codes.group(2), refusal(codes.group(1), words)));
    }

    private static MailRejection refusal(String reply, String words) {
        Set<String> enhanced = ENHANCED.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
        return RefusalRules.of(Set.of(reply), enhanced, words);
    }

    private static String words(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String own = String.valueOf(failure.getMessage());
        String deeper = root == failure || root.getMessage() == null ? "" : " (" + root.getMessage() + ")";
        return HeaderText.oneLine(own + deeper);
    }
}
