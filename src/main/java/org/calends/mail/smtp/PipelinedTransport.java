package org.calends.mail.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus Mail's connection, but for how a mail is handed over: where the server offers {@code PIPELINING} (RFC 2920), sender,
 * recipient and {@code DATA} leave without waiting for each other's answers, so that a mail costs two waits instead of four.
 * Not
 * {@code BDAT} (RFC 3030): it may leave together with the recipient, and then nobody could tell whether a line that broke had
 * taken the mail; after the recipient's answer it saves no wait.
 */
final class PipelinedTransport extends SMTPTransport {

    private static final int TAKEN = 250;
    private static final int CLASS = 100;
    private static final int GOOD = 2;
    private static final int GO_AHEAD = 354;
    private static final int MAIL = 0;
    private static final int RCPT = 1;
    private static final int DATA = 2;
    private static final int ANYTHING = -1;

    private boolean goesAhead;

    PipelinedTransport(Session session, MailServer server) {
        super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
    }

    /** What the server said to a command; the code is negative when the line broke. */
    private record Reply(int code, String words) {
    }

    /**
     * @param sender who hears of what cannot be delivered
     * @throws MessagingException as {@link SMTPTransport#sendMessage} does, for {@link SmtpReplies}
     */
    synchronized void hand(String sender, InternetAddress recipient, Envelope envelope) throws MessagingException {
        byte[] mail = envelope.bytes();
        List<String> commands = List.of("MAIL FROM:" + (sender.startsWith("<") ? sender : "<" + sender + ">"),
                "RCPT TO:<" + recipient.getAddress() + ">", "DATA");
        List<Reply> replies = supportsExtension("PIPELINING") ? together(commands) : oneByOne(commands);
        for (int i = 0; i < replies.size(); i++) {
            if (!isExpected(i, replies.get(i))) {
                refuse(i, commands.get(i), recipient, replies);
            }
        }
        envelope.leaves();
        try {
            data().write(mail);
            finishData();
        } catch (IOException e) {
            throw new MessagingException("The line broke while the mail was on its way", e);
        }
    }

    /** It was said and answered before. */
    @Override
    protected OutputStream data() throws MessagingException {
        goesAhead = true;
        try {
            return super.data();
        } finally {
            goesAhead = false;
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (!goesAhead) {
            super.sendCommand(command);
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        return goesAhead ? GO_AHEAD : super.readServerResponse();
    }

    private List<Reply> together(List<String> commands) throws MessagingException {
        for (String command : commands) {
            sendCommand(command);
        }
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < commands.size() && (i == 0 || replies.get(i - 1).code() > 0); i++) {
            readServerResponse();
            replies.add(last());
        }
        return replies;
    }

    /** Nothing is said after the first refusal. */
    private List<Reply> oneByOne(List<String> commands) throws MessagingException {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < commands.size() && (i == 0 || isExpected(i - 1, replies.get(i - 1))); i++) {
            simpleCommand(commands.get(i));
            replies.add(last());
        }
        return replies;
    }

    /** A recipient may be taken with 251: the server forwards (RFC 5321, 3.4). */
    private static boolean isExpected(int at, Reply reply) {
        return at == DATA ? reply.code() == GO_AHEAD : reply.code() / CLASS == GOOD;
    }

    private Reply last() {
        return new Reply(getLastReturnCode(), String.valueOf(getLastServerResponse()));
    }

    /** Leaves the line ready for another mail; a mail that nobody is to get is begun by few servers, and ended at once. */
    private void refuse(int at, String command, InternetAddress recipient, List<Reply> replies) throws MessagingException {
        Reply reply = replies.get(at);
        if (reply.code() > 0) {
            reset(replies.size() > DATA && replies.get(DATA).code() == GO_AHEAD);
        }
        throw at == RCPT && reply.code() > 0
                ? new SMTPAddressFailedException(recipient, command, reply.code(), reply.words())
                : failure(at == MAIL ? command : "DATA", reply);
    }

    /** A server that hung up after its answer has still answered. */
    private void reset(boolean begun) {
        try {
            if (begun) {
                simpleCommand(".");
            }
            issueCommand("RSET", ANYTHING);
        } catch (MessagingException gone) {
            // The next mail finds that the line is broken, and opens another.
        }
    }

    private static MessagingException failure(String command, Reply reply) {
        return new SMTPSendFailedException(command, reply.code(), reply.words(), null, null, null, null);
    }
}
