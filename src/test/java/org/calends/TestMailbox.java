package org.calends;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.calends.mail.smtp.MailRoute;
import org.calends.mail.smtp.MailServer;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A real SMTP server on a free port, to which the application under test sends, unless a test pulls the plug. */
@Alternative
@Priority(1)
@Singleton
public class TestMailbox implements MailRoute {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private volatile boolean plugged = true;
    private volatile int port;

    TestMailbox() {
        server.start();
        port = server.getSmtp().getPort();
    }

    @Override
    public Optional<MailServer> server() {
        return plugged ? Optional.of(new MailServer("127.0.0.1", port, MailServer.Security.NONE,
                Optional.empty(), "Calends <calends@example.org>", Optional.empty())) : Optional.empty();
    }

    public void unplug() {
        plugged = false;
    }

    public void plugIn() {
        plugged = true;
    }

    /** Mails go to another server, one that a test plays. */
    public void sendTo(int otherPort) {
        port = otherPort;
    }

    /** Empty, and connected again. */
    public void reset() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("an own mailbox can be emptied", e);
        }
        sendTo(server.getSmtp().getPort());
        plugIn();
    }

    /** @return what arrived, in the order of arrival */
    public List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    /** @return what arrived for this address, in the order of arrival */
    public List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> recipient(mail).equals(address)).toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that arrived has a recipient", e);
        }
    }

    @PreDestroy
    void close() {
        server.stop();
    }
}
